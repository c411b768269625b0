#!/usr/bin/env bash
# Saves by the real program: killed at random, twenty at once, on a full disk, as another user, on files that are none.
. "${0%/*}/lib.sh"

file=$work/home/.netrc
state=$work/home/.local/state/hkshell
shell() { clean_environment dumb "$hkshell" "$@"; }

# The code and the words of a command that is refused: refused CODE PATTERN COMMAND ...
refused() {
    wanted=$1 pattern=$2 code=0
    shift 2
    "$@" >"$work/reason.txt" 2>&1 </dev/null || code=$?
    same "$wanted" "$code" && grep -q -- "$pattern" "$work/reason.txt" && ! grep -q 'Exception\|^	at ' "$work/reason.txt"
}
left_beside() { find "$1" -maxdepth 1 -name '.hkshell-*' -printf '%f %s %n\n'; }
fails() { ! "$@"; }
mode() { stat -c %a "$1"; }

# --- Killed with SIGKILL at random points of endless saves.
awk 'BEGIN { print "machine a.test\n  account v0\n  login me\n  password p"
    for (at = 1; at <= 3000; at++) printf "machine host-%d.test\n  login a\n  password b-%d\n", at, at }' >"$work/base"
for at in $(seq 1 400); do
    # Of changing length, so that a write in place moves what follows.
    echo "netrc set a.test --account-field v$(printf '%0*d' $((at % 40 + 1)) "$at")"
done >"$work/lines"
is_whole() { sed 's/^  account v[0-9]*$/  account v0/' "$file" | cmp - "$work/base" >"$work/reason.txt" 2>&1; }
saved_some() { ! grep -q '^  account v0$' "$file"; }

kill_while_saving() {
    # Not by a function: that would be another process, and the one to be killed its child.
    "${clean[@]}" TERM=dumb "$hkshell" <"$work/lines" >"$work/said" 2>&1 &
    pid=$!
    soon saved_some
    sleep "0.$(printf '%03d' $((RANDOM % 250)))"
    kill -KILL "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null || true
}
for round in 1 2 3 4 5 6 7 8 9; do
    cp "$work/base" "$file"
    chmod 600 "$file"
    rm -f "$work/home/twin"
    # Each third one has a hard link, and is overwritten in place.
    [ $((round % 3)) -ne 0 ] || ln "$file" "$work/home/twin"
    check "kill $round: saves were running" kill_while_saving
    check "kill $round: the next start reads the file" same me "$(shell netrc get a.test login)"
    check "kill $round: the file is whole" is_whole
    check "kill $round: nothing is left beside it" same '' "$(left_beside "$work/home")"
    check "kill $round: the mode is kept" same 600 "$(mode "$file")"
    [ $((round % 3)) -ne 0 ] || check "kill $round: the hard link is kept" test "$file" -ef "$work/home/twin"
done
check 'the lock of a dead process stops nobody' shell netrc set a.test --account-field v7 2>"$work/reason.txt"

# --- Twenty processes at once, each with a host of its own, into a file that was not there.
rm -f "$file" "$work/home/twin"
pids=''
for at in $(seq 1 20); do
    printf 'secret-%s' "$at" | shell netrc set "host-$at.test" --login me --password-stdin >"$work/at-$at" 2>&1 &
    pids="$pids $!"
done
for pid in $pids; do
    check 'each of twenty at once ends well' wait "$pid"
done
check 'all twenty records are there' same 20 "$(grep -c '^machine host-[0-9]*\.test$' "$file")"
check 'all twenty passwords are there' same 20 "$(grep '^  password secret-' "$file" | sort -u | wc -l)"

# --- What is no file, and what is too large.
no_netrc() { refused "$1" "$2" shell --netrc "$work/odd" netrc set a.test --login you; }
mkdir "$work/odd"
check 'a folder is named as one' no_netrc 5 'is a folder, not a file'
rmdir "$work/odd"
mkfifo "$work/odd"
check 'a pipe is not waited for' no_netrc 5 'is neither a file nor a link'
rm "$work/odd"
perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 1)' "$work/odd" 2>/dev/null || true
[ ! -S "$work/odd" ] || check 'a socket neither' no_netrc 5 'is neither a file nor a link'
rm -f "$work/odd"
printf 'machine a.test login me password p\n' >"$work/odd"
truncate -s $((64 * 1024 * 1024 + 1)) "$work/odd"
check '64 MB and a byte are shown' same me "$(shell --netrc "$work/odd" netrc get a.test login)"
check 'and not edited' no_netrc 5 'has 67108865 bytes; over 67108864 it is shown and not edited'
check 'and stay' same 67108865 "$(stat -c %s "$work/odd")"
truncate -s 3G "$work/odd"
check '3 GB are refused' no_netrc 5 'over [0-9]* it is not read'
check 'and not shown' refused 5 'over [0-9]* it is not read' shell --netrc "$work/odd" netrc list
check 'and stay' same 3221225472 "$(stat -c %s "$work/odd")"
rm "$work/odd"

# --- Each call to the system that a save makes, refused or the last one before SIGKILL.
traced() { clean_environment dumb strace -f -qq -s 200 -o "$work/calls" -e "trace=$1" ${2:+-e "inject=$2"} "$hkshell" netrc set a.test --login "$3"; }
if command -v strace >/dev/null && traced rename '' me >"$work/said" 2>&1; then
    saved() { traced "${1%%:*}" "$1" you >"$work/reason.txt" 2>&1 && same 'a.test login saved, login was me.' "$(cat "$work/reason.txt")"; }
    one='machine a.test\n  login me\n  password p\n'
    fresh_file() {
        printf "$one" >"$file"
        chmod 600 "$file"
        cp "$file" "$work/before"
        printf "${one/me/you}" >"$work/after"
    }
    for call in link:error=EPERM:when=1 rename:error=EBUSY:when=1 unlink:error=EIO:when=1 fsync:error=EINVAL:when=3; do
        fresh_file
        check "without $call it is saved" saved "$call"
        check 'and said so rightly' same_file "$work/after" "$file"
    done
    fresh_file
    check 'without fsync it is refused' refused 5 'was not changed' traced fsync fsync:error=EIO:when=2 you
    check 'and not changed' same_file "$work/before" "$file"
    is_one_of_both() { cmp -s "$work/before" "$file" || same_file "$work/after" "$file"; }
    for call in fsync:2 link:1 rename:1 fsync:3 unlink:1; do
        fresh_file
        traced "${call%:*}" "${call%:*}:signal=KILL:when=${call#*:}" you >"$work/said" 2>&1 || true
        check "killed at $call, it is whole" is_one_of_both
        check 'the next start reads it' shell netrc get a.test login >"$work/said"
        check 'and sweeps' same '' "$(left_beside "$work/home")"
    done
    # A new file, where the umask forbids nothing.
    rm -f "$file"
    (umask 000 && traced openat,open,creat,chmod,fchmod,fchmodat '' me >"$work/said" 2>&1)
    names="/\.hkshell-[0-9a-f]*\.tmp\"\|/\.netrc\"\|/hkshell/"
    grep "$names" "$work/calls" | grep 'O_CREAT\|chmod' >"$work/made"
    check 'a new file is made 0600' grep -q 'tmp", O_WRONLY|O_CREAT|O_EXCL.*, 0600' "$work/made"
    # What is opened again is there already; who opens it names a mode all the same.
    grep -v 'O_RDWR|O_CREAT' "$work/made" >"$work/made-new"
    check 'and nothing wider at any time' fails grep -v ', 0600\( <\|)\)' "$work/made-new"
    check 'it has that mode' same 600 "$(mode "$file")"
else
    skipped=$((skipped + 1))
    echo 'skip  save, refused calls: there is no strace here, or it may not trace'
fi

# --- A full disk: under the netrc, then under the state folder.
if mkdir "$work/small" && mount -t tmpfs -o size=64k,mode=700 hkshell "$work/small" 2>/dev/null; then
    trap 'ended=$?; umount -l "$work/small"; (exit "$ended"); finish' EXIT
    printf 'machine a.test\n  login me\n  password p\n' >"$work/small/netrc"
    cp "$work/small/netrc" "$work/before"
    dd if=/dev/zero of="$work/small/rest" bs=4k 2>/dev/null || true
    on_small() { shell --netrc "$work/small/netrc" netrc set a.test --login "$1"; }
    check 'a full disk is named' refused 5 'was not changed: no space left on device' on_small you
    check 'and the file is what it was' same_file "$work/before" "$work/small/netrc"
    check 'nothing is left beside it' same '' "$(left_beside "$work/small")"
    ln "$work/small/netrc" "$work/small/twin"
    long=$(printf '%05000d' 1)
    check 'so in place' refused 5 'was not changed: no space left on device' on_small "$long"
    check 'where it is what it was too' same_file "$work/before" "$work/small/netrc"
    rm "$work/small/twin"
    cp "$work/before" "$file"
    full_state() { clean_environment dumb XDG_STATE_HOME="$work/small" "$hkshell" netrc set a.test --login you; }
    check 'a full state folder stops the edit' refused 5 'Nothing was changed, because' full_state
    check 'before the file' same_file "$work/before" "$file"
    rm "$work/small/rest"
    check 'with space again it is made' on_small you 2>"$work/said"
    check 'and taken back' shell --netrc "$work/small/netrc" netrc undo 2>"$work/said"
    check 'to the byte' same_file "$work/before" "$work/small/netrc"
    umount "$work/small"
    trap finish EXIT
else
    skipped=$((skipped + 1))
    echo 'skip  save, full disk: no file system can be mounted here'
fi

# --- A file that no other one can replace: mounted by itself into a folder, as containers do, or in a folder that takes none.
overwritten() {
    inode=$(stat -c %i "$file")
    check "$1 it is edited" shell netrc set a.test --login you 2>"$work/reason.txt"
    check 'and is the same file' same "$inode" "$(stat -c %i "$file")"
    check 'with the edit in it' grep -q 'login you' "$file"
    check "$1 that is taken back" shell netrc undo 2>"$work/reason.txt"
    check 'to the byte' same_file "$work/before" "$file"
    check 'and nothing is left' same '' "$(left_beside "$work/home")"
}
printf 'machine a.test\n  login me\n  password p\n' >"$file"
cp "$file" "$work/before"
if cp "$file" "$work/outside" && mount --bind "$work/outside" "$file" 2>/dev/null; then
    trap 'ended=$?; umount -l "$file"; (exit "$ended"); finish' EXIT
    overwritten 'mounted by itself,'
    umount "$file"
    trap finish EXIT
else
    skipped=$((skipped + 1))
    echo 'skip  save, a mounted file: nothing can be mounted here'
fi
if chattr +i "$work/home" 2>/dev/null; then
    trap 'ended=$?; chattr -i "$work/home"; (exit "$ended"); finish' EXIT
    overwritten 'in a folder that takes no file,'
    chattr -i "$work/home"
    trap finish EXIT
else
    skipped=$((skipped + 1))
    echo 'skip  save, a folder that takes no file: chattr is missing, or does nothing here'
fi

# --- A person who is not root, for whom modes count.
other=65534
as_other() { setpriv --reuid "$other" --regid "$other" --clear-groups env -i HOME="$work/other" PATH="$PATH" LANG=C.UTF-8 \
    ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} "$hkshell" "$@"; }
mkdir "$work/other"
if [ "$(id -u)" -eq 0 ] && chown "$other:$other" "$work/other" && as_other --version >"$work/said" 2>&1; then
    theirs=$work/other/.netrc
    fresh() {
        chmod 700 "$work/other"
        rm -f "$theirs"
        printf 'machine a.test\n  login me\n  password p\n' >"$theirs"
        chown "$1" "$theirs"
        chmod "$2" "$theirs"
        cp "$theirs" "$work/before"
    }
    you() { as_other netrc set a.test --login "$1"; }
    fresh "$other:$other" 400
    check 'a file of mode 0400 is edited' you one 2>"$work/said"
    check 'and keeps its mode' same 400 "$(mode "$theirs")"
    check 'the edit is in it' grep -q 'login one' "$theirs"
    fresh "$other:$other" 644
    check 'one of mode 0644 is edited' you two 2>"$work/said"
    check 'keeps its mode' same 644 "$(mode "$theirs")"
    check 'and others reading it are warned of' grep -q 'mode is 0644' "$work/said"
    fresh "$other:$other" 000
    check 'an unreadable one is named' refused 5 'cannot be read: permission denied\|permission denied' you three
    check 'and stays' same_file "$work/before" "$theirs"
    fresh "$other:4242" 640
    check 'one of a group that the owner is not in is edited' you group 2>"$work/said"
    check 'and stays of that group' same '4242 640' "$(stat -c '%g %a' "$theirs")"
    fresh "$other:$other" 600
    chgrp 4242 "$work/other" && chmod 2700 "$work/other"
    check 'so is one in a folder that gives its files a group' you folder 2>"$work/said"
    check 'and it keeps its own' same "$other 600" "$(stat -c '%g %a' "$theirs")"
    chgrp "$other" "$work/other" && chmod 700 "$work/other"
    fresh "root:root" 644
    check 'one of root is written anew by nobody else' refused 5 'was not changed: permission denied' you four
    check 'and stays' same_file "$work/before" "$theirs"
    check 'with its owner' same 0 "$(stat -c %u "$theirs")"
    fresh "root:root" 666
    check 'one of root that all may write is written in place' you five 2>"$work/said"
    check 'with its owner' same '0 666' "$(stat -c '%u %a' "$theirs")"
    fresh "$other:$other" 600
    mkdir -p "$work/other/.local/state"
    chmod 500 "$work/other"
    inode=$(stat -c %i "$theirs")
    check 'in a folder that may not be written, the file itself is' you six 2>"$work/said"
    check 'the same file' same "$inode" "$(stat -c %i "$theirs")"
    check 'and taken back' as_other netrc undo 2>"$work/said"
    check 'to the byte' same_file "$work/before" "$theirs"
    chmod 400 "$theirs"
    check 'where the file may not be written either, both are named' refused 5 'was not changed: permission denied' you seven
    check 'and it stays' same_file "$work/before" "$theirs"
    check 'nothing is left beside it' same '' "$(left_beside "$work/other")"
else
    skipped=$((skipped + 1))
    echo 'skip  save, another user: setpriv or the right to become one is missing'
fi
