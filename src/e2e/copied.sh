#!/usr/bin/env bash
# Lines copied for curl, run by a real sh and a real curl, give what hkshell gives: with the record of ~/.netrc (curl -n),
# with the file of an account (curl --netrc-file), and copied on the screen.
. "${0%/*}/lib.sh"

need curl tmux
home=$work/home
background "$work/sandbox.txt" "$hkshell" sandbox
background "$work/other.txt" "$hkshell" sandbox
check 'the sandbox is there' soon grep -q '^busy@' "$work/sandbox.txt"
check 'and so is another host' soon grep -q '^busy@' "$work/other.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)
other=$(sed -n 's/^http:.*:\([0-9]*\).*/http:\/\/localhost:\1/p' "$work/other.txt" | head -n 1)
token_of() { sed -n "s/^$1 .*; token //p" "$work/sandbox.txt"; }

ours() { clean_environment dumb HKSHELL_API_URL="$api" "$hkshell" "$@" 2>"$work/reason.txt"; }
piped() { printf '%s' "$1" | ours "${@:2}" >"$work/out"; }
check 'a record of the API' piped "$(token_of me@example.com)" netrc add 127.0.0.1 --login me@example.com --password-stdin
check 'one of the other host' piped "$(token_of jo@home.test)" netrc add localhost --login jo@home.test --password-stdin
check 'the file of an account' piped "$(token_of jo@home.test)" accounts add jo --token-stdin

# The clients differ in their names, in packing, in the order of what they send, and in how they say who one is.
answer() { sed -E '/"(User-agent|Request-id|Accept-encoding|Connection|Http2-settings|Upgrade|Authorization)"/Id; /"Content-length": "0"/d; s/,$//' "$1" | LC_ALL=C sort; }
# What is made anew each time: times, and the id of an app.
lasting() { sed -E 's/"(id|updated_at|created_at|released_at)": "[^"]*"//' "$1"; }
# The headers of an answer, but for those of this one call and of gzip.
headers() {
    tr -d '\r' <"$1" | tr 'A-Z' 'a-z' | sed -E '/^(date|request-id|ratelimit-remaining|content-encoding|content-length):/d; /^$/d; s/ ok$//' | LC_ALL=C sort
}
as_it_is() { cat "$1"; }
fails() { ! "$@"; }

# copied PREFIX WORD ...: the line that is copied for the call begins so.
copied() {
    begin=$1
    shift
    ours "$@" --curl >"$work/copied.sh" </dev/null || return 1
    starts "$begin" "$work/copied.sh"
}
starts() {
    case $(cat "$2") in
    "$1 "*) ;;
    *) same "$1 ..." "$(cat "$2")" ;;
    esac
}
by_curl() { clean_environment dumb sh "$work/copied.sh" >"$work/by-curl" 2>"$work/curl.txt"; }
# gives HOW: the two answers are one, each seen as the function HOW shows it.
gives() {
    "$1" "$work/by-curl" >"$work/curl.seen"
    "$1" "$work/by-hkshell" >"$work/hkshell.seen"
    test -s "$work/curl.seen" && same_file "$work/hkshell.seen" "$work/curl.seen"
}
# both HOW WORD ...: hkshell and curl are asked, and answer the same.
both() {
    how=$1
    shift
    ours "$@" </dev/null >"$work/by-hkshell" || return 1
    by_curl </dev/null
    gives "$how"
}

for begin in 'curl -n' "curl --netrc-file $home/.config/hkshell/accounts/jo.netrc"; do
    who=''
    app=example
    [ "$begin" = 'curl -n' ] || who='--account jo' app=recipe-box
    # shellcheck disable=SC2086
    {
        check "$begin gets" copied "$begin" $who get /apps
        check 'the same bytes' both as_it_is $who get /apps
        check "$begin asks for a part" copied "$begin" $who get /apps 'Range:name ..; max=1'
        check 'and gets the same one' both as_it_is $who get /apps 'Range:name ..; max=1'
        check "$begin asks for the head" copied "$begin" $who api HEAD /apps
        ours $who api HEAD /apps -i </dev/null >"$work/by-hkshell"
        by_curl </dev/null
        check 'which is the same' gives headers
        check "$begin makes an app" copied "$begin" $who post /apps name=made-by-both region=eu
        ours $who post /apps name=made-by-both region=eu </dev/null >"$work/by-hkshell"
        ours $who delete /apps/made-by-both --confirm made-by-both </dev/null >"$work/out"
        by_curl </dev/null
        check 'the same one' gives lasting
        check 'which is there' grep -q made-by-both "$work/by-curl"
        check "$begin deletes it" copied "$begin" $who delete /apps/made-by-both --confirm made-by-both
        by_curl </dev/null
        ours $who post /apps name=made-by-both region=eu </dev/null >"$work/out"
        ours $who delete /apps/made-by-both --confirm made-by-both </dev/null >"$work/by-hkshell"
        check 'as hkshell does' gives lasting
        check 'it is gone' same 1 "$(given=0; ours $who get /apps/made-by-both >"$work/out" </dev/null || given=$?; echo "$given")"
        check "$begin changes" copied "$begin" $who patch "/apps/$app" maintenance:=true "note=it's \"b\" \$c \`d\`"
        check 'to the same' both lasting $who patch "/apps/$app" maintenance:=true "note=it's \"b\" \$c \`d\`"
        check 'which was not there before' grep -q '"maintenance" *: *true' "$work/by-curl"
        check "$begin carries headers and a query" copied "$begin" $who get /sandbox/echo 'X-Own:a "b"' X-Empty: 'q==a b&c' "r==it's"
        check 'as they were meant' both answer $who get /sandbox/echo 'X-Own:a "b"' X-Empty: 'q==a b&c' "r==it's"
        check 'all of them' grep -q '"X-own": "a \\"b\\""' "$work/by-curl"
        # A body with a secret does not stand in the line; it is read from standard input.
        check "$begin keeps a secret out of the line" copied "$begin" $who post /sandbox/echo password=made-up name=x
        check 'where it would have been' fails grep -q made-up "$work/copied.sh"
        check 'stands its place' grep -q -- '--data-binary @-' "$work/copied.sh"
        ours $who post /sandbox/echo password=made-up name=x </dev/null >"$work/by-hkshell"
        printf '{"password":"made-up","name":"x"}' | by_curl
        check 'and the body arrives' gives answer
        check 'as it is' grep -q 'made-up' "$work/by-curl"
    }
done

check 'another host has its own record' copied 'curl -n' get "$other/apps"
check 'and answers its own login' both as_it_is get "$other/apps"
check 'with its own apps' grep -q recipe-box "$work/by-curl"
check 'a host without a record' copied 'curl -H' get "${other/localhost/127.0.0.2}/apps" --no-auth

# On the screen: c in the request and in the answer, and the choices behind y. tmux takes what the program copies.
terminal 110 30
tm set-option -s set-clipboard on
# shown BEGIN OPTION ...: opens the screen with these options and sends its call; copied lines are to begin so.
shown() {
    begin=$1
    shift
    tm delete-buffer 2>"$work/curl.txt" || true
    ours "$@" get /apps </dev/null >"$work/by-hkshell"
    line "HKSHELL_API_URL=$api '$hkshell' $*; echo \"exit \$?\""
    shows 'GET  */apps' || return 1
    press s
    shows 'Response.*200'
}
taken() { tm show-buffer >"$work/copied.sh" 2>"$work/curl.txt" && test -s "$work/copied.sh"; }
# pressed KEYS: what they copy, run by sh, answers as hkshell does.
pressed() {
    tm delete-buffer 2>"$work/curl.txt" || true
    for key in $1; do press "$key"; done
    soon taken || return 1
    starts "$begin" "$work/copied.sh" || return 1
    by_curl </dev/null
    gives as_it_is
}
for way in 'curl -n' "curl --netrc-file $home/.config/hkshell/accounts/jo.netrc"; do
    options=''
    [ "$way" = 'curl -n' ] || options='--account jo'
    # shellcheck disable=SC2086
    check "the screen answers ($way)" shown "$way" $options
    check 'c in the request copies a line for curl' pressed '3 c'
    check 'so does c in the answer' pressed '4 c'
    check 'and the choices behind y' pressed '4 y c'
    press q
    check 'q leaves' shows '^exit 0'
    line clear
    check 'for the next one' hides '^exit 0'
done
