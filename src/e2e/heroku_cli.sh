#!/usr/bin/env bash
# The real Heroku CLI works against hkshell's sandbox, and the two read what the other wrote.
. "${0%/*}/lib.sh"

need tmux node ssh-keygen python3
cli=$root/target/e2e-programs/heroku-cli/node_modules/.bin
[ -x "$cli/heroku" ] || {
    printf 'skip  %s: there is no Heroku CLI here, npm could not be reached\n' "$name"
    exit 77
}
background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox is there' soon grep -q '^busy@' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)
token_of() { sed -n "s/^$1 .*; token //p" "$work/sandbox.txt"; }
home=$work/home

# A keychain with room for one entry, as libsecret's program spells it.
mkdir "$work/keychain"
cat >"$work/keychain/secret-tool" <<END
#!/bin/sh
case \$1 in
store) cat >"$work/keychain/entry" ;;
lookup) cat "$work/keychain/entry" ;;
clear) rm -f "$work/keychain/entry" ;;
esac
END
chmod +x "$work/keychain/secret-tool"
with_keychain=$work/keychain:$PATH

# The CLI calls itself by name, keeps to its netrc when it is told to, and waits for hosts that it cannot reach. Its own
# updates would outlive it.
cat >"$work/heroku" <<END
#!/bin/sh
exec env -i PATH="$cli:$with_keychain" HOME="$home" LANG=C.UTF-8 TERM="\${TERM:-dumb}" \\
    HEROKU_NETRC_WRITE="\${HEROKU_NETRC_WRITE:-true}" \\
    HEROKU_HOST="$api" HEROKU_PARTICLEBOARD_URL="$api" HEROKU_LOGIN_HOST="$api" HEROKU_ANALYTICS_URL="$api/x" \\
    DISABLE_TELEMETRY=true HEROKU_DISABLE_AUTOUPDATE=1 HEROKU_SKIP_NEW_VERSION_CHECK=1 \\
    XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_CONFIG_HOME="$home/config" "$cli/heroku" "\$@"
END
chmod +x "$work/heroku"
heroku() { "$work/heroku" "$@" >"$work/out" 2>"$work/err" </dev/null; }
ours() { "${clean[@]}" TERM=dumb "$hkshell" --api-url "$api" "$@" >"$work/out" 2>"$work/err"; }
# says TEXT COMMAND ...: the command succeeds and prints the text.
says() {
    text=$1
    shift
    "$@" && grep -qF -- "$text" "$work/out" || {
        cat "$work/out" "$work/err" >"$work/reason.txt"
        return 1
    }
}
# lacks_text TEXT COMMAND ...: the command succeeds and does not print the text.
lacks_text() {
    text=$1
    shift
    "$@" && ! grep -qF -- "$text" "$work/out" || {
        cat "$work/out" "$work/err" >"$work/reason.txt"
        return 1
    }
}
# ends_in CODE COMMAND ...: with that exit code and no other.
ends_in() {
    expected=$1
    shift
    code=0
    "$@" || code=$?
    same "$expected" "$code"
}
# holds FILE OTHER: all bytes of the other one stand in it, in one piece.
holds() {
    python3 -c 'import sys; sys.exit(open(sys.argv[2], "rb").read() not in open(sys.argv[1], "rb").read())' "$1" "$2" || {
        cat "$1" >"$work/reason.txt"
        return 1
    }
}

printf '# by hand\nmachine ftp.corp.test\n  login up\n  password down\n' >"$home/.netrc"
chmod 600 "$home/.netrc"
cp "$home/.netrc" "$work/by-hand"

# log_in EMAIL [VARIABLE=VALUE]: with the CLI, as a person.
log_in() {
    terminal 100 30
    line "clear; ${2:-} '$work/heroku' login -i; echo \"left \$?\""
    check 'the CLI asks for the email' shows 'Email'
    line "$1"
    check 'and for the password' shows 'Password'
    press -l sandbox
    press Enter
    check 'and is logged in' shows "Logged in as $1"
    check 'and ends well' shows '^left 0'
}

log_in me@example.com

check 'the CLI: whoami' says me@example.com heroku whoami
check 'the CLI: auth:token' heroku auth:token
written=$(cat "$work/out")
check 'the CLI: apps' says lantern-status heroku apps
check 'the CLI: authorizations' says 'Heroku CLI login' heroku authorizations
check 'the CLI: authorizations:create' heroku authorizations:create -d made-here
check 'the CLI: the new one is listed' says made-here heroku authorizations

check 'hkshell reads the token that the CLI wrote' says "$written" ours token
check 'hkshell: whoami' says me@example.com ours whoami

check 'hkshell logs in as another' ours login --token-stdin <<<"$(token_of jo@home.test)"
check 'the CLI is that one now' says jo@home.test heroku whoami
check 'with the same token' says "$(token_of jo@home.test)" heroku auth:token
check 'hkshell goes back to the first' ours accounts use me
check 'and so does the CLI' says "$written" heroku auth:token

check 'the CLI: accounts:add' heroku accounts:add of-the-cli
check 'the CLI: accounts' says of-the-cli heroku accounts
imports() { "${clean[@]}" TERM=dumb XDG_CONFIG_HOME="$home/config" "$hkshell" --api-url "$api" accounts import; }
check 'hkshell reads what the CLI keeps' imports >"$work/out" 2>&1
check 'and takes it under its name' grep -q 'Imported: of-the-cli' "$work/out"
check 'the CLI: accounts:set' heroku accounts:set of-the-cli
check 'hkshell reads the login that this wrote' says me@example.com ours netrc get api.heroku.com login
check 'and the token' says "$written" ours netrc get api.heroku.com password --reveal
check 'and git has the same' says "$written" ours netrc get git.heroku.com password --reveal

check 'the CLI: keys' says me@desk heroku keys
ssh-keygen -q -t ed25519 -N '' -C 'made for the CLI' -f "$work/cli-key"
check 'the CLI: keys:add' heroku keys:add "$work/cli-key.pub"
check 'hkshell lists the key that the CLI added' says 'made for the CLI' ours keys list
ssh-keygen -q -t rsa -N '' -C 'made-for-hkshell' -f "$work/our-key"
check 'hkshell adds one' ours keys add "$work/our-key.pub"
check 'the CLI lists it' says made-for-hkshell heroku keys
check 'the CLI removes it' heroku keys:remove made-for-hkshell
check 'and hkshell knows' lacks_text made-for-hkshell ours keys list
check 'the CLI: keys:clear' heroku keys:clear
check 'no key is left' says '[]' ours keys --json

check 'the CLI logs out' heroku logout
check 'its record is gone' ends_in 1 grep -q "^machine ${api#http://}" "$home/.netrc"
check 'and its token is worth nothing' ends_in 3 ours whoami --account me
check 'what stood there by hand stands, byte for byte' holds "$home/.netrc" "$work/by-hand"

# The CLI knows the sandbox by its port alone; the record without it, which is curl's, is hkshell's to take away.
check 'hkshell logs out too' ours logout
check 'nobody is logged in any more' ends_in 3 ours whoami
check 'what stood there by hand still stands' holds "$home/.netrc" "$work/by-hand"

# As the CLI does it since 11.8: the token goes into the keychain, and the netrc stays as it is.
cp "$home/.netrc" "$work/before"
log_in jo@home.test HEROKU_NETRC_WRITE=false
check 'the CLI leaves the netrc alone' same_file "$work/before" "$home/.netrc"
kept=$(cat "$work/keychain/entry")
clean+=(XDG_DATA_HOME="$home/data" PATH="$with_keychain")
check 'hkshell takes the token out of the keychain' says "$kept" ours token
check 'and is who the CLI is' says jo@home.test ours whoami
check 'hkshell writes it where curl and git look' ours accounts import
check 'which is the netrc' grep -qF "password $kept" "$home/.netrc"
curls() {
    "${clean[@]}" curl -sSn -H 'Accept: application/vnd.heroku+json; version=3' "$api/account" >"$work/out" 2>"$work/err"
}
check 'curl is the same now' says jo@home.test curls
