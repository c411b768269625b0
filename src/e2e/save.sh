#!/usr/bin/env bash
# Saving where the machine says no, and where many save at once: other users, folders and disks that refuse, names that are
# no files, sizes that are none of a netrc. What was there before stays, every answer is a sentence with a hint.
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
alone() { same '' "$(cd "${1%/*}" && ls -A | grep "${1##*/}." || true)"; }

# Twenty at once.
fresh
many=''
for at in $(seq 20); do
    "${clean[@]}" TERM=dumb "$hkshell" --netrc "$netrc" netrc add "host-$at.test" --login me --password-stdin \
        >"$work/many.$at" 2>&1 <<<"secret-$at" &
    many="$many $!"
done
for one in $many; do check 'one of twenty at once saves' wait "$one"; done
for at in $(seq 20); do
    check "record $at of twenty is there" eval "[ \$(grep -c '^machine host-$at.test\$' '$netrc') = 1 ] && grep -q 'password secret-$at\$' '$netrc'"
done
check 'and what was there before' grep -q '^# mine$' "$netrc"
check 'nothing lies beside it' alone "$netrc"
for _ in $(seq 20); do hk netrc undo || break; done
check 'twenty times undo gives the first bytes back' kept

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

# A lock whose owner was killed holds nobody up.
fresh
for _ in 1 2 3; do
    "${clean[@]}" TERM=dumb "$hkshell" --netrc "$netrc" netrc set a.test --password-stdin >/dev/null 2>&1 <<<'two' &
    sleep 0.2
    kill -9 $! 2>/dev/null || true
    wait $! 2>/dev/null || true
done
check 'the next one saves' password netrc set a.test
check 'and it stands' grep -q 'password made-up' "$netrc"

# A state folder that cannot be written: without a way back there is no save.
fresh
rm -rf "$work/home/.local" && printf 'no folder' >"$work/home/.local"
check 'without a journal nothing is saved' refused 5 password netrc set a.test
check 'and the file stays' kept
rm "$work/home/.local"

# Other users and other disks: for root alone.
if [ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null; then
    skipped=$((skipped + 1))
    printf 'skip  %s: foreign owners and full disks need root and setpriv\n' "$name"
    exit 0
fi
# Where another user gets in, whatever the folders above this one are like.
open=$(mktemp -d /tmp/hkshell-e2e.XXXXXX)
trap 'code=$?; set +e; umount "$open/disk" 2>/dev/null; rm -rf "$open"; (exit "$code"); finish' EXIT
chmod 711 "$open"
mkdir "$open/hkshell" "$open/home" "$open/theirs"
cp -R "${hkshell%/bin/*}/." "$open/hkshell"
chmod -R go+rX "$open/hkshell"
chown 65534:65534 "$open/home"
other() {
    env -i HOME="$open/home" PATH="$PATH" LANG=C.UTF-8 TERM=dumb ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} \
        setpriv --reuid 65534 --regid 65534 --clear-groups "$open/hkshell/bin/hkshell" --netrc "$netrc" "$@" --password-stdin \
        >"$work/out" 2>"$work/err" <<<'made-up'
}
netrc=$open/theirs/netrc
fresh
check 'who may not read it is told so' refused 5 other netrc set a.test
check 'and it stays' kept
chmod 644 "$netrc"
check 'who may not write it is told so' refused 5 other netrc set a.test
check 'and it stays' kept
netrc=$open/home/netrc
fresh
chown 65534:65534 "$netrc"
chown 0:0 "$open/home" && chmod 755 "$open/home"
mkdir -p "$open/home/.local" && chown 65534:65534 "$open/home/.local"
check 'in a folder that may not be written the file itself is' other netrc set a.test
check 'whole' eval 'grep -q "password made-up" "$netrc" && grep -q "^# mine" "$netrc"'
check 'as theirs' same 65534:65534 "$(owner_of "$netrc")"
check 'with its mode' same -rw------- "$(mode_of "$netrc")"
fresh
chown 65534:65534 "$netrc"
check 'root saves the file of another' password netrc set a.test
check 'and it stays theirs' same 65534:65534 "$(owner_of "$netrc")"
check 'with its mode' same -rw------- "$(mode_of "$netrc")"
mkdir "$open/group" && chown 0:65534 "$open/group" && chmod 2775 "$open/group"
netrc=$open/group/netrc
fresh
chown 0:0 "$netrc"
check 'in a folder that gives its group away it saves' password netrc set a.test
check 'and the group stays' same 0:0 "$(owner_of "$netrc")"

mkdir "$open/disk"
if ! mount -t tmpfs -o size=64k,mode=755 tmpfs "$open/disk" 2>/dev/null; then
    skipped=$((skipped + 1))
    printf 'skip  %s: no disk can be mounted here to be filled\n' "$name"
    exit 0
fi
netrc=$open/disk/netrc
fresh
head -c 20000 /dev/zero | tr '\0' '#' >>"$netrc"
cp "$netrc" "$work/before"
head -c 1000000 /dev/zero >"$open/disk/filling" 2>/dev/null || true
check 'on a full disk nothing is saved' refused 5 password netrc set a.test
check 'and the file stays' kept
check 'and nothing lies beside it' same 'filling netrc' "$(ls -A "$open/disk" | tr '\n' ' ' | sed 's/ $//')"
check 'a new record is refused alike' refused 5 password netrc add b.test --login me
check 'and the file stays, still' kept
rm "$open/disk/filling"
check 'with room again it is saved' password netrc set a.test
check 'and taken back' hk netrc undo
check 'to the first bytes' kept
# The journal on a full disk, the netrc on another one.
netrc=$work/netrc
fresh
head -c 1000000 /dev/zero >"$open/disk/filling" 2>/dev/null || true
clean+=(XDG_STATE_HOME="$open/disk/state")
mkdir "$open/disk/state" 2>/dev/null || true
check 'with a full disk for the journal nothing is saved' refused 5 password netrc set a.test
check 'and the file stays' kept
