#!/usr/bin/env bash
# ^Z gives the terminal back as it was; fg brings the screen back whole, also when the window changed meanwhile.
. "${0%/*}/lib.sh"

terminal 80 24
line "stty -g >'$work/tty.before'; echo found-here"
check 'the shell is there' shows '^found-here'
before=$(modes)
line "'$hkshell' --sandbox"
check 'the screen opens' shows 'GET  */apps'
check 'and what the checks found comes in' shows 'note, last'
screen >"$work/first.txt"
for round in one two; do
    press C-z
    check "^Z stops it, round $round" shows '^found-here'
    check "the terminal's modes are back, round $round" soon eval '[ "$(modes)" = "$before" ]'
    line "clear; stty -g >'$work/tty.stopped'; echo \"found-here \$((40+2))\""
    check "the shell works, round $round" shows '^found-here 42'
    check "the tty is as found, round $round" soon same_file "$work/tty.before" "$work/tty.stopped"
    line 'fg'
    check "fg brings the whole screen back, round $round" soon is_screen "$work/first.txt"
done
press C-z
check '^Z stops it once more' shows '^found-here'
resize 100 30
line 'fg'
check 'fg draws for the size of now' soon eval '[ "$(screen | sed -n 30p | tr -d " " | wc -c)" -gt 1 ] && has "GET  */apps"'
resize 80 24
check 'and again for the size of before' soon is_screen "$work/first.txt"
press q
check 'q leaves' hides 'Accounts'
line 'echo left $((40+3))'
check 'to the shell' shows 'left 43$'
check 'with the modes as found' soon eval '[ "$(modes)" = "$before" ]'

# The same asked for from outside: once is once.
line "clear; sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --sandbox'"
check 'the screen opens again' shows 'GET  */apps'
# Signals are heard from the first picture on, some milliseconds after it.
check 'and its checks come in, by when it hears signals' shows 'note, last'
kill -TSTP "$(cat "$work/pid")"
check 'a stop from outside stops it' shows 'Stopped'
line 'fg'
check 'fg brings it back' shows 'GET  */apps'
press 1
check 'and it stays' shows '═ 1 Accounts'
press q
check 'q leaves it' hides 'Accounts'
