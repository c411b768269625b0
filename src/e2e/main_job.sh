#!/usr/bin/env bash
# The main job: the screen opens, one key sends the prepared call, the answer stands beside it, one key leaves.
. "${0%/*}/lib.sh"

terminal 80 24
line "'$hkshell' --sandbox; echo \"exit \$?\""
check 'the screen shows the accounts' shows 'Accounts'
check 'and the netrc' shows 'netrc'
check 'and the console with its call' shows 'GET  */apps'
check 'and a place for the answer' shows 'Response'
check 'secrets are masked' shows '\*\*\*\*\*\*\*\*'
check 'it says what host it talks to' shows 'sandbox'
press s
check 's sends the call, the answer is 200' shows 'Response.*200'
press 3
press Enter
# The answer looks the same; the calls that are left tell that it is the second.
check 'Enter in the request sends it too' shows 'calls left 4498'
screen >"$work/answered.txt"
press '?'
check '? opens the help' soon eval '! is_screen "$work/answered.txt"'
press Escape
# What was said of the answer goes with the first key.
is_answered() { screen | sed 23d | diff - <(sed 23d "$work/answered.txt") >"$work/reason.txt"; }
check 'Escape closes it' soon is_answered
press q
check 'q leaves, with exit code 0' shows '^exit 0'
