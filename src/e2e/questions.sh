#!/usr/bin/env bash
# The line shell's hidden question, in a real terminal: ^C leaves the question and not the shell.
. "${0%/*}/lib.sh"

terminal 80 24
# One line: with two, the clear may come after the echo of the second, and the prompt then stands behind "ready>".
line "stty -g >'$work/tty.before'; clear; '$hkshell' --sandbox repl; echo \"exit \$?\""
check 'the line shell is there' shows '^hkshell me>'
line 'login'
check 'it asks how' shows 'How to log in?'
line 3
check 'it asks for the token' shows 'API token (hidden):'
press s e c r e t C-c
check '^C leaves the question' shows '^Stopped\.'
hides 'secret'
line 'whoami'
check 'and the shell is there as before' shows '^me@example\.com'
press C-c
check '^C at the prompt says how to leave' shows '\^D or quit leaves'
line 'delete /apps/example'
check 'a question that is shown' shows 'Type example to delete the app example with its data:'
press C-c
check 'is left by ^C too' soon eval '[ "$(screen | grep -c "^Stopped\.")" = 2 ]'
line 'quit'
check 'the exit status is that of the first line that failed' shows '^exit 130'
line "stty -g >'$work/tty.after'"
check 'the tty is as found' soon same_file "$work/tty.before" "$work/tty.after"

line "clear; '$hkshell' login; echo \"exit \$?\""
check 'a single command asks' shows 'How to log in?'
line 3
check 'and asks on' shows 'API token (hidden):'
press C-c
check '^C ends it with 130' shows '^exit 130'
line "stty -g >'$work/tty.after'"
check 'and gives the tty back' soon same_file "$work/tty.before" "$work/tty.after"
