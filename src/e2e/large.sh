#!/usr/bin/env bash
# A netrc of 100,000 records on the screen: both ends, a search, an edit and its undoing, byte for byte.
. "${0%/*}/lib.sh"

background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox says where it is' soon grep -q '^http://127.0.0.1:' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)

awk 'BEGIN { for (at = 1; at <= 100000; at++) {
    printf "machine host-%06d.example.com\n  login user%d@example.com\n  password secret-%d\n", at, at, at } }' >"$work/netrc"
chmod 600 "$work/netrc"
cp "$work/netrc" "$work/before"
sed 's/user99999@example\.com/new@example.com/' "$work/before" >"$work/after"

terminal 160 40
line "'$hkshell' --netrc '$work/netrc' --api-url '$api'; echo \"exit \$?\""
check 'the screen shows the first record' shows 'host-000001\.example\.com'
press 2 G
check 'G shows the last one' shows 'host-100000\.example\.com'
press g
check 'g the first again' shows 'host-000001\.example\.com'
press /
press -l 'host-09999'
press Enter
check 'a search goes to the first match' shows 'host-099990\.example\.com'
for _ in 1 2 3 4 5 6 7 8 9; do press n; done
check 'n goes on to the next' shows 'host-099999\.example\.com'
press Enter j e
check 'the login under the cursor is edited' shows '9999@example\.com'
press C-u
press -l 'new@example.com'
press Enter
check 'the file differs in the value and nowhere else' soon same_file "$work/after" "$work/netrc"
press u
check 'u takes it back, byte for byte' soon same_file "$work/before" "$work/netrc"
press q
check 'q leaves' shows '^exit 0'
