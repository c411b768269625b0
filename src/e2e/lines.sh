#!/usr/bin/env bash
# Without a terminal: single commands and piped lines, against what curl makes of the same netrc file.
. "${0%/*}/lib.sh"

need curl
background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox says where it is' soon grep -q '^http://127.0.0.1:' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)

out() { clean_environment dumb HKSHELL_API_URL="$api" NETRC="$work/netrc" "$hkshell" "$@" 2>"$work/reason.txt"; }
code() {
    given=0
    out "$@" >"$work/out" </dev/null || given=$?
    echo "$given"
}

token=$(sed -n 's/^me@example\.com password sandbox .*; token //p' "$work/sandbox.txt")
printf '%s\n' "$token" | clean_environment dumb NETRC="$work/first" "$hkshell" --api-url "$api" login --token-stdin 2>"$work/reason.txt"
told=$token
check 'the sandbox tells a token to log in with' same "$token" "$(clean_environment dumb NETRC="$work/first" "$hkshell" --api-url "$api" token)"
check 'and how' grep -q "hkshell --api-url $api login$" "$work/sandbox.txt"
clean_environment dumb NETRC="$work/first" "$hkshell" --api-url "$api" accounts use me 2>"$work/reason.txt"
line=$(clean_environment dumb "$hkshell" --api-url "$api" --account me get /account --curl)
check 'curl gets the file of the account of a run' same "curl --netrc-file $work/home/.config/hkshell/accounts/me.netrc" "${line%% -H*}"

check 'without a file there is no token, and the exit code says so' same 3 "$(code token)"
printf 'some-token' | out netrc set 127.0.0.1 --login me@example.com --password-stdin >"$work/out"
check 'a record is made' grep -q 'some-token' "$work/netrc"
check 'the file is private' same -rw------- "$(ls -l "$work/netrc" | cut -c1-10)"
check 'token prints the token and nothing else' same some-token "$(out token </dev/null)"
check 'get masks it' same '********' "$(out netrc get 127.0.0.1 password </dev/null)"
check 'get shows it when asked to' same some-token "$(out netrc get 127.0.0.1 password --reveal </dev/null)"
printf 'netrc get 127.0.0.1 login\ntoken\n' >"$work/lines"
check 'lines from a pipe run like commands' same 'me@example.com some-token' "$(out <"$work/lines" | tr '\n' ' ' | sed 's/ $//')"
seen=$(curl -sv --netrc-file "$work/netrc" "$api/account" 2>&1 | sed -n 's/^> Authorization: Basic //p' | tr -d '\r' | base64 -d)
check 'curl reads the record' same me@example.com:some-token "$seen"
# Copied lines, run by a real sh and a real curl, give what hkshell gives: a path, and a query with signs.
printf '%s' "$told" | clean_environment dumb NETRC="$work/copied" HKSHELL_API_URL="$api" "$hkshell" netrc add 127.0.0.1 --login me@example.com --password-stdin >"$work/out" 2>"$work/reason.txt"
untimed() { sed 's/"[a-z]*_at" *: *"[^"]*"//' "$1"; }
copied() {
    clean_environment dumb HKSHELL_API_URL="$api" NETRC="$work/copied" "$hkshell" "$@" --curl >"$work/copied.sh" 2>"$work/reason.txt" </dev/null
    sh "$work/copied.sh" 2>/dev/null >"$work/by-curl"
    clean_environment dumb HKSHELL_API_URL="$api" NETRC="$work/copied" "$hkshell" "$@" >"$work/by-hkshell" 2>"$work/reason.txt" </dev/null
    same "$(untimed "$work/by-hkshell")" "$(untimed "$work/by-curl")"
}
check 'a copied path answers the same' copied get /account
check 'so does a query with blanks and signs' copied get /apps 'q==a b&c' "r==it's"
# With a body: items, a whole one, a file, quotes and signs of other alphabets; a broken one would be answered with 400.
signs=$(printf '\303\251\316\273\346\227\245')
printf '{"maintenance": true, "note": "it'"'"'s %s"}' "$signs" >"$work/body.json"
check 'so does a body of items' copied patch /apps/example maintenance:=false "note=it's \"b\" \$c \`d\`"
check 'a whole body' copied patch /apps/example -d '{"maintenance":true,"note":"a \"b\" $c \\ it'"'"'s"}'
check 'which arrived' grep -q '"maintenance" *: *true' "$work/by-curl"
check 'a body from a file' copied patch /apps/example -d "@$work/body.json"
check 'signs of other alphabets' copied patch /apps/example "note=$signs" maintenance:=false
check 'which arrived too' grep -q '"maintenance" *: *false' "$work/by-curl"
check 'the account of a run' copied --account me patch /apps/example maintenance:=true
check 'is curl'"'"'s too' grep -q 'netrc-file .*accounts/me.netrc' "$work/copied.sh"
accent=$work/jos$(printf '\303\251')
mkdir "$accent"
cp "$work/netrc" "$accent/netrc"
for locale in C C.UTF-8; do
    token=$(clean_environment dumb LC_ALL="$locale" NETRC="$accent/netrc" HKSHELL_API_URL="$api" "$hkshell" token </dev/null 2>"$work/reason.txt")
    check "a folder with an accent is found in the locale $locale" same some-token "$token"
done
check 'a wrong token is exit code 3' same 3 "$(code get /account)"
check 'output that cannot be written is exit code 5' same 5 "$(given=0; out token >/dev/full </dev/null || given=$?; echo "$given")"
printf 'default login a password b\nmachine h login a password b\n' >"$work/odd"
check 'also where something was found' same 5 "$(given=0; out --netrc "$work/odd" netrc check >/dev/full </dev/null || given=$?; echo "$given")"
out --netrc "$work/odd" netrc get h password >"$work/masked"
check 'a masked password says that it is one' grep -q 'reveal' "$work/reason.txt"
check 'so is no output at all' same 5 "$(given=0; out token >&- </dev/null || given=$?; echo "$given")"
check 'closed input holds no commands' same 0 "$(given=0; out <&- >"$work/out" || given=$?; echo "$given")"
check 'a word that is no command is exit code 2' same 2 "$(code no-such-command)"
check 'no answer is exit code 4' same 4 "$(code --api-url "http://127.0.0.1:$(free_port)" get /account)"
