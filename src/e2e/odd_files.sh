#!/usr/bin/env bash
# Names that are no files, sizes that are none of a netrc, and what a save keeps of a file. What was there before stays,
# every refusal is a sentence with a hint.
. "${0%/*}/lib.sh"

netrc=$work/netrc
hk() { "${clean[@]}" TERM=dumb "$hkshell" --netrc "$netrc" "$@" >"$work/out" 2>"$work/err" </dev/null; }
password() { "${clean[@]}" TERM=dumb "$hkshell" --netrc "$netrc" "$@" --password-stdin >"$work/out" 2>"$work/err" <<<'made-up'; }
told() { cp "$work/err" "$work/reason.txt" && grep -q '^hint: ' "$work/err" && ! grep -q 'Exception\|^	at ' "$work/err"; }
# refused STATUS COMMAND ...: it exits so, and says why and what to do.
refused() {
    status=$1
    shift
    code=0
    "$@" || code=$?
    same "$status" "$code" && told
}
fresh() {
    rm -rf "$netrc"
    printf '# mine\nmachine a.test\n  login me\n  password one\n' >"$netrc"
    chmod 600 "$netrc"
    cp "$netrc" "$work/before"
}
kept() { same_file "$work/before" "$netrc"; }
mode_of() { ls -ldn "$1" | cut -c1-10; }
owner_of() { ls -ldn "$1" | awk '{ print $3 ":" $4 }'; }

# Names that are no files, and files that are no netrc.
fresh
rm "$netrc" && mkdir "$netrc"
check 'a directory is refused' refused 5 password netrc set a.test
check 'and stays one' test -d "$netrc"
rmdir "$netrc" && mkfifo "$netrc"
check 'a FIFO is refused, and nobody waits' refused 5 password netrc set a.test
check 'and stays one' test -p "$netrc"
rm "$netrc"
if command -v python3 >/dev/null; then
    (cd "$work" && python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("netrc")')
    check 'a socket is refused' refused 5 password netrc set a.test
    check 'and stays one' test -S "$netrc"
    rm -f "$netrc"
fi
ln -s netrc "$netrc"
check 'a link to itself is refused' refused 5 password netrc set a.test
check 'and stays one' test -L "$netrc"
rm "$netrc"
ln -s nowhere/netrc "$netrc"
check 'a link into a folder that is not there is refused' refused 5 password netrc set a.test
check 'and stays one' test -L "$netrc"
fresh
truncate -s 67108865 "$netrc"
check 'a byte over 64 MB is not edited' refused 5 password netrc set a.test
check 'and keeps its size' same 67108865 "$(wc -c <"$netrc" | tr -d ' ')"
rm "$netrc"
if truncate -s 3G "$netrc" 2>/dev/null; then
    check '3 GB are not edited' refused 5 password netrc set a.test
    check 'nor listed' refused 5 hk netrc list
    check 'and keep their size' same 3221225472 "$(wc -c <"$netrc" | tr -d ' ')"
fi
rm "$netrc"

# What a save keeps of the file.
fresh
chmod 644 "$netrc"
check 'a file that all may read is saved' password netrc set a.test
check 'its mode stays' same -rw-r--r-- "$(mode_of "$netrc")"
check 'and is spoken of' grep -q 'mode is 0644' "$work/err"
fresh
ln "$netrc" "$work/second"
check 'a file of two names is saved' password netrc set a.test
check 'under both' same_file "$netrc" "$work/second"
rm "$work/second"
fresh
mkdir -p "$work/far" && mv "$netrc" "$work/far/real" && ln -s far/real "$netrc"
check 'a linked file is saved' password netrc set a.test
check 'the link stays' test -L "$netrc"
check 'its file has it' grep -q 'password made-up' "$work/far/real"
rm -rf "$netrc" "$work/far"
(umask 000 && password netrc set new.test --login me)
check 'a new file is private whatever the umask' same -rw------- "$(mode_of "$netrc")"

# A state folder that cannot be written: without a way back there is no save.
fresh
rm -rf "$work/home/.local" && printf 'no folder' >"$work/home/.local"
check 'without a journal nothing is saved' refused 5 password netrc set a.test
check 'and the file stays' kept
rm "$work/home/.local"

# Owners and groups: for root alone.
if [ "$(id -u)" -ne 0 ]; then
    skipped=$((skipped + 1))
    printf 'skip  %s: foreign owners need root\n' "$name"
    exit 0
fi
fresh
chown 65534:65534 "$netrc"
check 'root saves the file of another' password netrc set a.test
check 'and it stays theirs' same 65534:65534 "$(owner_of "$netrc")"
check 'with its mode' same -rw------- "$(mode_of "$netrc")"
mkdir "$work/group" && chown 0:65534 "$work/group" && chmod 2775 "$work/group"
netrc=$work/group/netrc
fresh
chown 0:0 "$netrc"
check 'in a folder that gives its group away it saves' password netrc set a.test
check 'and the group stays' same 0:0 "$(owner_of "$netrc")"
