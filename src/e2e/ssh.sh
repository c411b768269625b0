#!/usr/bin/env bash
# The main job over ssh -tt, to a private sshd on loopback: its own keys, its own configuration, a port of its own.
. "${0%/*}/lib.sh"

need sshd ssh ssh-keygen
sshd=$(PATH=$PATH:/usr/sbin:/sbin command -v sshd)
ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
ssh-keygen -q -t ed25519 -N '' -f "$work/user_key"
cp "$work/user_key.pub" "$work/authorized_keys"
# Debian's sshd wants this folder when it runs as root.
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
port=$(free_port)
cat >"$work/sshd_config" <<END
ListenAddress 127.0.0.1
Port $port
HostKey "$work/host_key"
AuthorizedKeysFile "$work/authorized_keys"
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
END
# -e: to its own log, so that a failure can be read.
"$sshd" -D -e -f "$work/sshd_config" 2>"$work/sshd.log" &
children="$children $!"
listens() { (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }
check 'sshd listens' soon listens

cat >"$work/ssh_config" <<END
Host server
    HostName 127.0.0.1
    Port $port
    User $(id -un)
    IdentityFile "$work/user_key"
    IdentitiesOnly yes
    StrictHostKeyChecking no
    UserKnownHostsFile "$work/known_hosts"
    LogLevel ERROR
END
connect="ssh -F '$work/ssh_config' -tt server"
there="env HOME='$work/home' ${JAVA_HOME:+JAVA_HOME='$JAVA_HOME' }PATH='$PATH'"

terminal 80 24
line "stty -g >'$work/tty.before'; clear; echo found-here"
check 'the shell is there' shows '^found-here'
before=$(modes)
line "$connect \"$there '$hkshell' --sandbox\"; echo \"exit \$?\""
check 'the screen opens on the other side' shows 'GET  */apps'
press s
check 'the call is answered' shows 'Response.*200'
screen >"$work/first.txt"
resize 110 28
check 'a resize comes through' soon eval '[ "$(screen | sed -n 28p | tr -d " " | wc -c)" -gt 1 ] && has "Response.*200"'
resize 80 24
check 'and back' soon is_screen "$work/first.txt"
press q
check 'q leaves with 0' shows '^exit 0'
check 'the modes are as found' soon eval '[ "$(modes)" = "$before" ]'
line "stty -g >'$work/tty.after'"
check 'the tty is as found' soon same_file "$work/tty.before" "$work/tty.after"

# The line breaks: the client dies without a word.
line "clear; $connect \"echo \\\$\\\$ >'$work/pid'; exec $there '$hkshell' --sandbox\" & echo \$! >'$work/client'; fg"
check 'it opens again' shows 'GET  */apps'
is_gone() { ! kill -0 "$(cat "$work/pid")" 2>/dev/null; }
kill -9 "$(cat "$work/client")"
check 'no process is left when the line breaks' soon is_gone
