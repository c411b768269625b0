#!/usr/bin/env bash
# The window grows and shrinks; back at its first size the screen is what it was.
. "${0%/*}/lib.sh"

panes() { has 'Accounts' && has 'netrc' && has 'Request' && has 'Response'; }

terminal 80 24
line "'$hkshell' --sandbox; echo \"exit \$?\""
check 'the screen opens' shows 'GET  */apps'
press s
check 'with an answer' shows 'Response.*200'
screen >"$work/first.txt"
resize 120 36
check 'larger, it uses the whole window' soon eval '[ "$(screen | sed -n 36p | tr -d " " | wc -c)" -gt 1 ] && panes'
resize 80 24
check 'back again, it is the screen of before' soon is_screen "$work/first.txt"
for size in '44 14' '30 8' '20 5' '1 1' '200 60' '80 24'; do
    # shellcheck disable=SC2086
    resize $size
done
check 'after every size there is, too' soon is_screen "$work/first.txt"
press q
check 'q leaves' shows '^exit 0'
