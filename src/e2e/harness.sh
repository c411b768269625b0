#!/usr/bin/env bash
# The driver itself, on programs that are trivially right or wrong: a check that cannot fail proves nothing.
. "${0%/*}/lib.sh"

fails() { ! "$@"; }
impatient() { patience=0 "$@"; }

terminal 80 24
line 'echo $((40+2))-seen'
check 'the screen shows what a program wrote' shows '^42-seen'
check 'a text that is not there is missed, and the waiting ends' fails impatient shows 'never written'
line 'stty size'
check 'the terminal has the size that was asked for' shows '^24 80'
before=$(modes)
resize 120 36
line 'clear; stty size'
check 'a resize reaches the program' shows '^36 120'
resize 80 24
line "printf '\\033[?1049h\\033[?25l\\033[?1006h'"
check 'modes left behind are noticed' soon eval '[ "$(modes)" != "$before" ]'
line "printf '\\033[?1049l\\033[?25h\\033[?1006l'"
check 'modes put back are noticed' soon eval '[ "$(modes)" = "$before" ]'
line "clear; sh -c 'kill -TERM \$\$'; echo \"exit \$?\""
check 'an exit by a signal is seen' shows '^exit 143'
line 'cat'
press h i Enter
check 'keys arrive' shows '^hi'
press C-z
check '^Z stops a program' shows 'ready>'
line 'fg'
press a g a i n Enter C-d
check 'fg brings it back' shows '^again'
