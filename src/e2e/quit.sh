#!/usr/bin/env bash
# After q everything is as before: the text on the screen, the tty, the terminal's modes.
. "${0%/*}/lib.sh"

terminal 80 24
line "stty -g >'$work/tty.before'; clear; echo found-here"
check 'the shell is there' shows '^found-here'
before=$(modes)
line "'$hkshell' --sandbox; echo \"exit \$?\""
check 'the screen opens' shows 'GET  */apps'
check 'in a screen of its own' hides 'found-here'
press q
check 'q leaves with 0' shows '^exit 0'
check 'the text of before is there' shows '^found-here'
check 'the modes are as found' soon eval '[ "$(modes)" = "$before" ]'
line "stty -g >'$work/tty.after'"
check 'the tty is as found' soon same_file "$work/tty.before" "$work/tty.after"
tm set-buffer 'pasted-text'
line 'cat -v'
tm paste-buffer -p
press Enter
check 'pastes come without brackets' shows '^pasted-text$'
press C-d

line "clear; '$hkshell' --sandbox; echo \"exit \$?\""
check 'it opens again' shows 'GET  */apps'
press Q
check 'Q leaves at once' shows '^exit 0'
