#!/usr/bin/env bash
# What hkshell wrote into odd netrc files, real programs find: after netrc add, after netrc set, after login. The records
# that were there before are read as before, and what hkshell added it takes away again to the last byte.
. "${0%/*}/lib.sh"

need curl git python3
homes=$work/homes
mkdir -p "$work/seen" "$work/answers"
. "$root/src/e2e/netrc/files.sh"
. "$root/src/e2e/netrc/programs.sh"
. "$root/src/e2e/netrc/judge.sh"
. "$root/src/e2e/netrc/predict.sh"
find_programs

background "$work/port" python3 "$here/seen.py" "$work/seen"
background "$work/sandbox.txt" "$hkshell" sandbox
check 'the server that keeps what it was sent is there' soon grep -q '^[0-9]' "$work/port"
seen_port=$(cat "$work/port")
check 'the sandbox is there' soon grep -q '^bot@' "$work/sandbox.txt"
api=$(sed -n 's/^\(http:[^ ]*\).*/\1/p' "$work/sandbox.txt" | head -n 1)
token=$(sed -n 's/^me@example\.com password sandbox .*; token //p' "$work/sandbox.txt")

# on FILE WORDS ...: a command of its own, or lines from standard input when there are no words.
on() {
    "${clean[@]}" HOME="$homes/$1" TERM=dumb "$hkshell" --netrc "$homes/$1/.netrc" --api-url "$api" "${@:2}" \
        >"$work/said" 2>&1 || {
        printf '%s: hkshell %s: %s\n' "$1" "${*:2}" "$(head -n 2 "$work/said" | tr '\n' ' ')" >"$work/reason.txt"
        return 1
    }
}
has_old() { grep -qai 'old.example.com' "$homes/$1/.netrc"; }
is_original() { same_file "$homes/$1/original" "$homes/$1/.netrc"; }

for file in $names; do cp "$homes/$file/.netrc" "$homes/$file/original"; done
ask before new.example.com old.example.com 127.0.0.1
own old.example.com
! "$hkshell" help netrc resolve >"$work/said" 2>&1 || predictions before new.example.com old.example.com

for file in $names; do
    check "$file: a record is added" on "$file" netrc add new.example.com --login carol --password-stdin <<<'secret-one'
done
ask added new.example.com old.example.com
found added new.example.com carol:secret-one
unchanged added old.example.com

for file in $names; do
    printf 'netrc set new.example.com --password-stdin\nsecret-two\n' >"$work/lines"
    ! has_old "$file" || printf 'netrc set old.example.com --password-stdin\nsecret-three\n' >>"$work/lines"
    check "$file: passwords are changed" on "$file" <"$work/lines"
done
ask set new.example.com old.example.com
found set new.example.com carol:secret-two
replaced set old.example.com secret-three

for file in $names; do
    { ! has_old "$file" || echo 'netrc undo'; echo 'netrc remove new.example.com'; } >"$work/lines"
    check "$file: one is taken back, the other record removed" on "$file" <"$work/lines"
    check "$file: every byte is as it was" is_original "$file"
    check "$file: a login writes its records" on "$file" login --token-stdin <<<"$token"
done
ask login 127.0.0.1 old.example.com
found login 127.0.0.1 "me@example.com:$token"
unchanged login old.example.com
for file in $names; do
    printf 'netrc remove 127.0.0.1\nnetrc remove %s\n' "${api#http://}" >"$work/lines"
    check "$file: they are removed" on "$file" <"$work/lines"
    check "$file: every byte is as it was before the login" is_original "$file"
done
summary
