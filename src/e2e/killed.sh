#!/usr/bin/env bash
# Killed without warning while the screen saves, again and again: the file is the one before or the one after, never a part.
. "${0%/*}/lib.sh"

is_gone() { ! kill -0 "$1" 2>/dev/null; }
is_whole() {
    cmp -s "$work/before" "$work/netrc" || cmp -s "$work/after" "$work/netrc" || {
        ls -la "$work" >"$work/reason.txt"
        return 1
    }
}

background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox says where it is' soon grep -q '^http://127.0.0.1:' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)

# Large, so that a save takes its time.
awk 'BEGIN { print "machine 127.0.0.1\n  login me@example.com\n  password secret"
    for (at = 1; at <= 50000; at++) printf "machine host-%d.example.com\n  login a\n  password b-%d\n", at, at }' >"$work/netrc"
chmod 600 "$work/netrc"
cp "$work/netrc" "$work/before"
printf 'changed' | clean_environment dumb "$hkshell" --netrc "$work/netrc" netrc set 127.0.0.1 --password-stdin 2>"$work/said"
cp "$work/netrc" "$work/after"
check 'there is an edit to take back and make again' eval '! cmp -s "$work/before" "$work/after"'

terminal 80 24
for round in 1 2 3 4 5 6 7 8; do
    rm -f "$work/pid"
    line "clear; sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --netrc \"$work/netrc\" --api-url \"$api\"'; stty sane; echo \"exit \$?\""
    check "round $round: the screen opens" shows 'Accounts'
    pid=$(cat "$work/pid")
    press u U u U u U u U u U u U u U u U
    # Some time later each round, in the middle of the saves.
    sleep "0.$((round * 7 % 10))"
    kill -KILL "$pid"
    check "round $round: it is gone" soon is_gone "$pid"
    check "round $round: the file is whole" is_whole
    check "round $round: it is private" same -rw------- "$(ls -l "$work/netrc" | cut -c1-10)"
    tm kill-server 2>/dev/null || true
    terminal 80 24
done

# Undone or not, the journal still fits the file, and a new edit is possible.
printf 'another' | clean_environment dumb "$hkshell" --netrc "$work/netrc" netrc set 127.0.0.1 --password-stdin 2>"$work/reason.txt"
check 'an edit after that is made' grep -q 'password another' "$work/netrc"
clean_environment dumb "$hkshell" --netrc "$work/netrc" netrc undo >"$work/said" 2>"$work/reason.txt"
check 'and taken back' is_whole
check 'no part of a save is left beside the file' same '' "$(cd "$work" && find . -maxdepth 1 -name '*netrc*' ! -name netrc)"
