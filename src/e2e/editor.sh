#!/usr/bin/env bash
# The whole netrc in an editor: from the screen, from the line shell, from a single command. ^C and ^Z belong to the
# editor and do not end hkshell; a signal that ends hkshell ends the editor, and leaves neither its copy nor its tty modes.
. "${0%/*}/lib.sh"
need vi

rooms=$work/home/.local/state/hkshell/edit
no_rooms() { [ -z "$(ls -A "$rooms" 2>/dev/null)" ]; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }

printf 'machine a.test\n  login me\n  password one\n# \377\n' >"$work/netrc"
chmod 600 "$work/netrc"
cp "$work/netrc" "$work/before"
LC_ALL=C sed 's/login me/login us/' "$work/before" >"$work/after"

# It works until somebody gives it a file to stop at; ^C it takes for itself. Raw, so that left-over modes would show.
cat >"$work/slow" <<'END'
#!/bin/sh
trap 'echo caught-it' INT
echo "$1" >"${0%/*}/copy"
stty -echo
echo slow-editor-here
while [ ! -e "${0%/*}/go" ]; do sleep 0.1; done
stty echo
echo '# slow' >>"$1"
END
chmod +x "$work/slow"

terminal 80 24
line "stty -g >'$work/tty.before'; clear; echo found-here"
check 'the shell is there' shows '^found-here'
before=$(modes)
run="'$hkshell' --netrc '$work/netrc'"

line "export EDITOR=vi; $run; echo \"exit \$?\""
check 'the screen shows the record' shows 'a\.test'
press 2
press E
check 'E opens the editor on the whole file' shows '^machine a\.test'
press -l ':%s/login me/login us/'
press Enter
press -l ':wq'
press Enter
check 'the screen comes back whole' shows 'saved as you edited it'
check 'with all panes' has '1 Accounts'
check 'and what was typed' shows 'login us *║'
check 'the file differs there and nowhere else' soon same_file "$work/after" "$work/netrc"
check 'no copy is left' soon no_rooms
press u
check 'u takes it back' soon same_file "$work/before" "$work/netrc"

press E
check 'E opens it again' shows '^machine a\.test'
press C-z
check '^Z stops the editor and hkshell' shows 'Stopped'
line 'fg'
check 'fg brings the editor back' shows '^machine a\.test'
press -l ':q'
press Enter
check 'and it ends in the screen' shows 'Nothing was changed'
press q
check 'q leaves' hides '1 Accounts'
line 'echo left $((40+3))'
check 'to the shell' shows 'left 43$'
check 'with the modes as found' soon eval '[ "$(modes)" = "$before" ]'

line "clear; EDITOR='$work/slow' $run netrc edit; echo \"exit \$?\""
check 'a single command opens it too' shows 'slow-editor-here'
press C-c
check '^C is the editor'"'"'s' shows 'caught-it'
: >"$work/go"
check 'hkshell goes on' shows '^exit 0'
check 'and saved' grep -q '# slow' "$work/netrc"
rm "$work/go"
cp "$work/before" "$work/netrc"

for how in screen command repl; do
    for case in TERM:143 HUP:129; do
        what="$how, ${case%:*}"
        rm -f "$work/pid" "$work/copy"
        words=''
        [ $how != command ] || words='netrc edit'
        [ $how != repl ] || words='repl'
        line "clear; EDITOR='$work/slow' sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --netrc \"$work/netrc\" $words'; echo \"exit \$?\""
        if [ $how = screen ]; then
            check "the screen opens, $what" shows '1 Accounts'
            press 2
            press E
        elif [ $how = repl ]; then
            check "the line shell opens, $what" shows '^hkshell.*>'
            line 'netrc edit'
        fi
        check "the editor runs, $what" shows 'slow-editor-here'
        check "its copy is there, $what" soon test -s "$work/copy"
        kill "-${case%:*}" "$(cat "$work/pid")"
        check "it ends hkshell, $what" shows "^exit ${case#*:}"
        check "no copy is left, $what" no_rooms
        check "no process is left, $what" soon is_gone "$(cat "$work/pid")"
        check "the modes are as found, $what" soon eval '[ "$(modes)" = "$before" ]'
        line "stty -g >'$work/tty.after'"
        check "the tty is as found, $what" soon same_file "$work/tty.before" "$work/tty.after"
        check "the netrc is as it was, $what" same_file "$work/before" "$work/netrc"
    done
done

# What kill -9 leaves is swept when hkshell starts again.
rm -f "$work/copy"
line "clear; EDITOR='$work/slow' sh -c 'echo \$\$ >\"$work/pid\"; exec \"$hkshell\" --netrc \"$work/netrc\" netrc edit'"
check 'the editor runs' shows 'slow-editor-here'
check 'its copy is there' soon test -s "$work/copy"
kill -9 "$(cat "$work/pid")"
: >"$work/go"
check 'the copy is left' test -e "$(cat "$work/copy")"
line "stty sane; clear; $run"
check 'the next screen opens' shows '1 Accounts'
check 'and sweeps it away' soon no_rooms
press q
