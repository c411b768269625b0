#!/usr/bin/env bash
# SSH keys by real ssh-keygen, and a bare curl that finds its record, both against the sandbox.
. "${0%/*}/lib.sh"

need ssh-keygen curl tmux
background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox is there' soon grep -q '^busy@' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)
token_of() { sed -n "s/^$1 .*; token //p" "$work/sandbox.txt"; }
home=$work/home

ours() { "${clean[@]}" TERM=dumb "$hkshell" --api-url "$api" "$@" >"$work/out" 2>"$work/err" </dev/null; }
bare_curl() { "${clean[@]}" curl -sS "$@" >"$work/out" 2>"$work/err" </dev/null; }
says() {
    text=$1
    shift
    "$@" && grep -qF -- "$text" "$work/out" "$work/err" || {
        cat "$work/out" "$work/err" >"$work/reason.txt"
        return 1
    }
}
fails() { ! "$@"; }
mode() { ls -ld "$1" | cut -c1-10; }
login() { "${clean[@]}" TERM=dumb "$hkshell" --api-url "$api" login --token-stdin; }

check 'somebody without a key logs in' login <<<"$(token_of jo@home.test)" >"$work/out" 2>&1
check 'the account has no key' says '[]' ours keys --json
check 'there is no ~/.ssh' test ! -e "$home/.ssh"

# With an umask that would let everybody in.
umask 000
check 'a key is made' says 'Made ~/.ssh/id_ed25519.pub' ours keys generate --comment 'desk of jo'
umask 022
check 'its folder is private' same drwx------ "$(mode "$home/.ssh")"
check 'and so is its private half' same -rw------- "$(mode "$home/.ssh/id_ed25519")"
check 'it is one that ssh-keygen can use' ssh-keygen -y -P '' -f "$home/.ssh/id_ed25519" >"$work/public"
check 'the public half belongs to it' same "$(cut -d' ' -f1-2 "$home/.ssh/id_ed25519.pub")" \
    "$(cut -d' ' -f1-2 "$work/public")"
cp "$home/.ssh/id_ed25519" "$work/before"
check 'a second one is refused' fails ours keys generate
check 'and the first is what it was' same_file "$work/before" "$home/.ssh/id_ed25519"

check 'it is registered' says 'Registered ~/.ssh/id_ed25519.pub' ours keys add --yes
sha=$(ssh-keygen -l -E sha256 -f "$home/.ssh/id_ed25519.pub" | cut -d' ' -f2)
md5=$(ssh-keygen -l -E md5 -f "$home/.ssh/id_ed25519.pub" | cut -d' ' -f2)
check 'the list has the fingerprint of ssh-keygen' says "$sha" ours keys list
check 'and its MD5' says "${md5#MD5:}" ours keys list --md5
check 'and the file' says '~/.ssh/id_ed25519.pub' ours keys list

# The private half is not even opened, neither to list keys nor to send one.
if command -v strace >/dev/null; then
    watched() { "${clean[@]}" TERM=dumb strace -f -qq -e trace=open,openat -o "$work/opened" \
        "$hkshell" --api-url "$api" "$@" >"$work/out" 2>"$work/err" </dev/null; }
    for words in 'keys list' 'keys add --yes'; do
        # shellcheck disable=SC2086
        check "$words, watched" watched $words
        check "$words opens the public half" grep -q '/\.ssh/id_ed25519\.pub"' "$work/opened"
        check "$words leaves the private half alone" fails grep -q '/\.ssh/id_ed25519"' "$work/opened"
    done
else
    skipped=$((skipped + 1))
fi

for kind in rsa 'ecdsa -b 384'; do
    # shellcheck disable=SC2086
    ssh-keygen -q -N '' -C "$kind" -f "$home/.ssh/other" -t $kind
    check "a key of $kind is registered" says 'Registered' ours keys add "$home/.ssh/other.pub"
    sha=$(ssh-keygen -l -f "$home/.ssh/other.pub" | cut -d' ' -f2)
    check "under the fingerprint of ssh-keygen, $kind" says "$sha" ours keys list
    check "and removed by it, $kind" ours keys remove "$sha"
    rm "$home/.ssh/other" "$home/.ssh/other.pub"
done
ssh-keygen -e -f "$home/.ssh/id_ed25519.pub" >"$work/rfc4716.pub"
check 'another form is named' fails ours keys add "$work/rfc4716.pub"
check 'with a way to change it' grep -q 'ssh-keygen -i' "$work/err"
check 'a private key is not sent' fails ours keys add "$home/.ssh/id_ed25519"
check 'and is called so' grep -q 'That is a private key' "$work/err"

terminal 80 24
line "'$hkshell' --api-url '$api' keys clear; echo \"left \$?\""
check 'clear asks' shows "Remove the account's only SSH key?"
line n
check 'no is no' shows '^left 130'
line "clear; '$hkshell' --api-url '$api' keys clear; echo \"left \$?\""
check 'it asks again' shows 'Remove the account'
line y
check 'yes is yes' shows '^left 0'
check 'the account has none' says '"registered":false' ours keys --json

check 'a bare curl gets nothing' bare_curl -o "$work/body" -w '%{http_code}' "$api/account"
check 'because it names no version' same 400 "$(cat "$work/out")"
printf 'user-agent = "mine/1"' >"$home/real-curlrc"
chmod 640 "$home/real-curlrc"
ln -s real-curlrc "$home/.curlrc"
cp "$home/real-curlrc" "$work/curlrc-before"
check 'the lines are installed' ours curlrc install
check 'a bare curl is who logged in' says jo@home.test bare_curl "$api/account"
check 'with the right header' says '"Accept": "application/vnd.heroku+json; version=3"' bare_curl "$api/sandbox/echo"
check 'and its own options still' says 'mine/1' bare_curl "$api/sandbox/echo"
cp "$home/real-curlrc" "$work/curlrc-once"
check 'installed once more' ours curlrc install
check 'nothing is doubled' same_file "$work/curlrc-once" "$home/real-curlrc"
check 'the link is still one' test -L "$home/.curlrc"
check 'the mode is what it was' same -rw-r----- "$(mode "$home/real-curlrc")"
check 'the lines are removed' ours curlrc remove
check 'byte for byte' same_file "$work/curlrc-before" "$home/real-curlrc"
