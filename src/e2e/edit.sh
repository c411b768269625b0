#!/usr/bin/env bash
# One field of a netrc file is edited on the screen; on disk nothing else changes, whatever the file looks like.
. "${0%/*}/lib.sh"

background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox says where it is' soon grep -q '^http://127.0.0.1:' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)

# Odd on purpose: CRLF, tabs, a comment, a macro, bytes that are no UTF-8, no final line end.
printf 'machine 127.0.0.1\r\n\tlogin  old@example.com\r\n  password\tsecret-%s\r\n# kept \377\nmacdef init\n\tcd /pub\n\ndefault login anonymous password x' \
    token >"$work/netrc"
chmod 600 "$work/netrc"
cp "$work/netrc" "$work/before"
LC_ALL=C sed 's/old@example\.com/new@example.com/' "$work/before" >"$work/after"

terminal 80 24
line "'$hkshell' --netrc '$work/netrc' --api-url '$api'; echo \"exit \$?\""
check 'the screen shows the record' shows 'old@example\.com'
check 'the comment is marked' shows '# kept.*ro *│'
check 'and the macro' shows 'macdef init.*ro *│'
press 2
# They come a moment after the file, and stand between the host and its fields.
check 'what the check found stands under the host' shows '! error crlf'
press g j j
press e
press C-u
press -l 'new@example.com'
press Enter
check 'the screen shows the new login' shows 'new@example\.com'
check 'the file differs in the value and nowhere else' soon same_file "$work/after" "$work/netrc"
check 'it is still private' same -rw------- "$(ls -l "$work/netrc" | cut -c1-10)"
press u
check 'u takes it back, byte for byte' soon same_file "$work/before" "$work/netrc"
press U
check 'U makes it again' soon same_file "$work/after" "$work/netrc"
press q
check 'q leaves' shows '^exit 0'
line "'$hkshell' --netrc '$work/netrc' netrc undo"
check 'the line command takes it back in a later run' soon same_file "$work/before" "$work/netrc"
