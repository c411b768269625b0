#!/usr/bin/env bash
# Large netrc files: 100,000 records on the screen, edited byte for byte; 70, 110 and 300 MB shown and not edited, within
# three times their size of memory; and too little memory told in a sentence.
. "${0%/*}/lib.sh"

records() { awk -v count="$1" 'BEGIN { for (at = 1; at <= count; at++)
    printf "machine host-%06d.example.com\n  login user%d@example.com\n  password secret-01234567-89ab-cdef-%d\n", at, at, at }'; }

# --- More than is edited. The files are gone at the end, whatever happens.
clear_away() { rm -f "$work/netrc" "$work/netrc.new" "$work/before" "$work/after" "$work/out"; }

# $1: the most that Java may take; then the command. A JDK that stands for a small machine.
real=$(readlink -f "${JAVA_HOME:+$JAVA_HOME/bin/}java" 2>/dev/null || true)
[ -x "$real" ] || real=$(readlink -f "$(command -v java)")
mkdir -p "$work/jdk/bin"
[ ! -r "${real%/bin/java}/release" ] || cp "${real%/bin/java}/release" "$work/jdk/release"
within() {
    printf '#!/bin/sh\nexec "%s" -Xmx%s "$@"\n' "$real" "$1" >"$work/jdk/bin/java"
    chmod 755 "$work/jdk/bin/java"
    shift
    "${clean[@]}" TERM=dumb JAVA_HOME="$work/jdk" "$hkshell" --netrc "$work/netrc" "$@" </dev/null
}
# $1: exit code, $2: what the error says, $3: the memory; then the command.
refused() {
    code=0
    within "$3" "${@:4}" >"$work/out" 2>"$work/reason.txt" || code=$?
    same "$1" "$code" && grep -q "$2" "$work/reason.txt" && grep -q '^hint: ' "$work/reason.txt" && [ ! -s "$work/out" ]
}
says() { same "$1" "$(within "${@:2}" 2>"$work/reason.txt")"; }
last_row() { within "$2" netrc list >"$work/out" && same "$1" "$(tail -n 1 "$work/out" | tr -s ' ')"; }
shut='over 67108864 it is shown and not edited'
small='it is not read\|needs more memory than'

records 650000 >"$work/netrc"
chmod 600 "$work/netrc"
sum=$(cksum <"$work/netrc")
check '70 MB: the last record is found' says user650000@example.com 220m netrc get host-650000.example.com login
check '70 MB: shown' says '[{"kind":"machine","line":1948,"host":"host-000650.example.com","login":"user650@example.com","password":"********"}]' \
    220m --json netrc show host-000650.example.com
check '70 MB: listed, row by row' last_row '1949998 machine host-650000.example.com user650000@example.com ********' 220m
check '70 MB: not edited' refused 5 "$shut" 220m netrc set host-650000.example.com --login me
check '70 MB: nothing added' refused 5 "$shut" 220m netrc add host.test --login me
check '70 MB: nothing removed' refused 5 "$shut" 220m netrc remove host-650000.example.com
for command in 'netrc list' 'netrc check' 'netrc get host-650000.example.com login' 'netrc show host-000001.example.com' \
    'netrc resolve host-000001.example.com' 'netrc set host-000001.example.com --login me' 'token'; do
    # shellcheck disable=SC2086
    check "70 MB, too little memory: a sentence and a hint from $command" refused 5 "$small" 128m $command
done
check 'and from check where there is enough to show it' refused 5 "$small" 256m netrc check
check '70 MB: the file is as it was' same "$sum" "$(cksum <"$work/netrc")"

terminal 160 40
line "'$hkshell' --netrc '$work/netrc'; echo \"exit \$?\""
check 'the screen shows 70 MB' shows 'host-000001\.example\.com'
check 'and that they are not edited' shows 'not editable'
press 2 G
check 'to the last record' shows 'host-650000\.example\.com'
press Enter j e
check 'and says so when they are' shows 'shown and not edited'
press q
check 'and is left' shows '^exit 0'

records 1000000 >"$work/netrc"
check '110 MB, 1,000,000 records: the last is found' says user1000000@example.com 320m netrc get host-1000000.example.com login
printf 'netrc get host-1000000.example.com login\nnetrc set host-000001.example.com --login me\nnetrc get host-000002.example.com login\n' >"$work/lines"
lines() {
    code=0
    "${clean[@]}" TERM=dumb "$hkshell" --netrc "$work/netrc" <"$work/lines" >"$work/out" 2>"$work/reason.txt" || code=$?
    same 5 "$code" && grep -q "$shut" "$work/reason.txt" && same 'user1000000@example.com user2@example.com' "$(tr '\n' ' ' <"$work/out" | sed 's/ $//')"
}
check '110 MB in the line shell: shown, and not edited' lines

cp "$work/netrc" "$work/before"
cat "$work/before" "$work/before" >>"$work/netrc"
printf 'machine last.test login me password p\n' >>"$work/netrc"
check '300 MB: the last record is found' says me 1200m netrc get last.test login
check '300 MB: not edited' refused 5 "$shut" 1200m netrc set last.test --login you
clear_away

# --- 100,000 records on the screen.
background "$work/sandbox.txt" "$hkshell" sandbox
check 'the sandbox says where it is' soon grep -q '^http://127.0.0.1:' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)

records 100000 >"$work/netrc"
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
sed 's/user99999@example\.com/theirs@example.com/' "$work/before" >"$work/netrc.new"
mv "$work/netrc.new" "$work/netrc"
check 'what another program writes is seen, and the cursor stays' shows 'login *theirs@example'
press q
check 'q leaves' shows '^exit 0'
