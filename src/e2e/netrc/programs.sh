# Read by readers.sh: the real programs, each with a function ask_NAME that takes lines "HOME HOST" and prints a line for each:
# "found LOGIN:PASSWORD", "none", or "error" and what the program says of it.

here=$root/src/e2e/netrc
numbers=0

# The credentials that the server was sent in the request of this number, or the words.
sent() {
    if [ -e "$work/seen/$1" ]; then
        read -r credentials <"$work/seen/$1"
        echo "found $credentials"
    else
        echo "$2"
    fi
}

# Runs a program in a home, with the server as its proxy, so that it may ask for any host and asks nobody.
at_home() {
    env -i HOME="$1" PATH="$PATH" LC_ALL=C http_proxy="http://127.0.0.1:$seen_port" GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 \
        timeout 10 "${@:2}" </dev/null
}

# Each line of questions to a function of a home, a host and a number that no other request has.
each() {
    while read -r home host; do
        numbers=$((numbers + 1))
        "$1" "$home" "$host" "$1-$stage-$numbers"
    done
}

curl_once() {
    code=0
    at_home "$1" curl -s -n -o /dev/null "http://$2/$3" || code=$?
    [ "$code" -eq 0 ] || code="error exit $code"
    sent "$3" "${code/#0/none}"
}

git_once() {
    at_home "$1" git ls-remote "http://$2/$3" >/dev/null 2>"$work/git.txt" || true
    if grep -q 'could not read Username' "$work/git.txt"; then
        echo none
    else
        sent "$3" "error $(tail -n 1 "$work/git.txt")"
    fi
}

wget_once() {
    code=0
    at_home "$1" wget -q -t 1 -O /dev/null "http://$2/$3" || code=$?
    # 6: the server wanted a login.
    sent "$3" "$([ "$code" -eq 6 ] && echo none || echo "error exit $code")"
}

git_credential_netrc_once() {
    code=0
    printf 'protocol=http\nhost=%s\n\n' "$2" | timeout 3 perl "$git_credential_netrc" -f "$1/.netrc" get >"$work/credential" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
        echo "error exit $code"
    elif grep -q '^password=' "$work/credential"; then
        plain "$(LC_ALL=C sed -n 's/^username=//p' "$work/credential")" "$(LC_ALL=C sed -n 's/^password=//p' "$work/credential")"
    else
        echo none
    fi
}

# hkshell itself, for what it takes an old record to say.
hkshell_once() {
    if login=$(own_field "$1" "$2" login); then
        plain "$login" "$(own_field "$1" "$2" password --reveal || true)"
    else
        echo none
    fi
}
own_field() { "${clean[@]}" TERM=dumb "$hkshell" --netrc "$1/.netrc" netrc get "$2" "${@:3}" </dev/null 2>/dev/null | tr -d '\0'; }

plain() {
    printf '%s:%s' "$1" "$2" | LC_ALL=C od -An -v -tu1 | LC_ALL=C awk 'BEGIN { printf "found " } {
        for (i = 1; i <= NF; i++) printf($i > 32 && $i < 127 ? "%c" : "<%02x>", $i)
    } END { print "" }'
}

ask_hkshell() { each hkshell_once; }
ask_curl() { each curl_once; }
ask_git() { each git_once; }
ask_wget() { each wget_once; }
ask_git_credential_netrc() { each git_credential_netrc_once; }
ask_python3() { timeout 60 python3 "$here/ask.py"; }
ask_requests() { timeout 60 "$python_with_requests" "$here/ask.py" requests; }
ask_perl() { timeout 200 perl "$here/ask.pl"; }
ask_ruby() { timeout 60 ruby "$here/ask.rb"; }
ask_heroku() { NODE_PATH=$modules timeout 60 node "$here/ask.js"; }

programs=''
program() { programs="$programs $1"; }
without() {
    printf 'skip  %s: %s\n' "$name" "$1"
    skipped=$((skipped + 1))
}
version() { "$@" 2>&1 | head -n 1 || true; }

find_programs() {
    modules=$root/target/e2e-programs/node_modules
    git_credential_netrc=''
    for script in "$(git --exec-path 2>/dev/null)/git-credential-netrc" \
        /usr/share/doc/git/contrib/credential/netrc/git-credential-netrc.perl \
        /usr/share/git/credential/netrc/git-credential-netrc.perl; do
        [ ! -e "$script" ] || git_credential_netrc=$script
    done
    python_with_requests=''
    for python in /usr/bin/python3 python3; do
        ! "$python" -c 'import requests' 2>/dev/null || python_with_requests=$python
    done
    for each in curl git wget python3; do
        if command -v "$each" >/dev/null; then program "$each"; else without "there is no $each here"; fi
    done
    if [ -n "$python_with_requests" ]; then program requests; else without 'no python3 here has requests'; fi
    if [ -z "$git_credential_netrc" ]; then
        without 'git came without git-credential-netrc'
    elif ! perl -MGit -e 1 2>/dev/null; then
        without 'git-credential-netrc needs Perl and its module Git'
    else
        program git_credential_netrc
    fi
    if perl -MNet::Netrc -e 1 2>/dev/null; then program perl; else without 'there is no Perl with Net::Netrc here'; fi
    if ruby -e "require 'netrc'" 2>/dev/null; then program ruby; else without 'there is no Ruby with the gem netrc here'; fi
    if NODE_PATH=$modules node -e "require('netrc-parser')" 2>/dev/null; then
        program heroku
    else
        without "there is no Node.js with netrc-parser, the Heroku CLI's reader, here"
    fi
}
