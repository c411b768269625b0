#!/usr/bin/env bash
# Ended from outside, it still gives the terminal back, and says by its exit code what ended it.
. "${0%/*}/lib.sh"

is_running() { kill -0 "$1" 2>/dev/null; }
is_gone() { ! is_running "$1"; }

terminal 80 24
line "stty -g >'$work/tty.before'; clear; echo found-here"
check 'the shell is there' shows '^found-here'
before=$(modes)

for case in TERM:143 HUP:129 INT:130; do
    signal=${case%:*}
    rm -f "$work/pid"
    # The launcher becomes java, so this number is java's.
    line "clear; sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --sandbox'; echo \"exit \$?\""
    check "the screen opens, before $signal" shows 'GET  */apps'
    pid=$(cat "$work/pid")
    check "one process from shell to java, before $signal" is_running "$pid"
    kill "-$signal" "$pid"
    check "$signal ends it with ${case#*:}" shows "^exit ${case#*:}"
    check "no process is left after $signal" soon is_gone "$pid"
    check "the modes are as found after $signal" soon eval '[ "$(modes)" = "$before" ]'
    line "stty -g >'$work/tty.after'"
    check "the tty is as found after $signal" soon same_file "$work/tty.before" "$work/tty.after"
done

rm -f "$work/pid"
line "clear; sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --sandbox repl'; echo \"exit \$?\""
check 'the line shell opens' shows '^hkshell me> '
kill -TERM "$(cat "$work/pid")"
check 'TERM ends the line shell with 143' shows '^exit 143'
check 'the modes are as found after the line shell' soon eval '[ "$(modes)" = "$before" ]'
line "stty -g >'$work/tty.after'"
check 'the tty is as found after the line shell' soon same_file "$work/tty.before" "$work/tty.after"

rm -f "$work/pid"
line "clear; sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --sandbox'"
check 'the screen opens once more' shows 'GET  */apps'
pid=$(cat "$work/pid")
tm kill-server
check 'no process is left when the terminal goes away' soon is_gone "$pid"
