# Read by every scenario. A scenario is a file of its own that drives a real program in a real terminal (tmux) and checks
# what a person would see. It runs alone, without anything else:
#
#     mvn -q -DskipTests package && src/e2e/quit.sh
#
# It prints one line, ok or FAIL, and leaves its counts and the last screen in target/e2e. The variable HKSHELL names
# another program to drive.
#
# The words of a scenario:
#     check SENTENCE COMMAND ...   counts; ends the scenario when the command fails
#     terminal COLUMNS ROWS        a fresh terminal with a plain shell in it, prompt "ready>"
#     line TEXT                    types a line into it
#     press KEY ...                presses keys, by tmux's names: Enter, Escape, C-z, s
#     shows PATTERN                waits until the screen shows it (basic regular expression)
#     hides PATTERN                waits until the screen does not show it
#     soon COMMAND ...            waits until the command succeeds
#     screen                       prints the screen
#     resize COLUMNS ROWS
set -euf

root=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
name=${0##*/}
name=${name%.sh}
work=$root/target/e2e/$name
hkshell=${HKSHELL:-$root/target/hkshell/bin/hkshell}
patience=${E2E_PATIENCE:-40}

rm -rf "$work"
mkdir -p "$work/home" "$work/tmux"
chmod 700 "$work/tmux"
echo "PS1='ready> '" >"$work/shell"
rm -f "$root/target/e2e/$name.count"
passed=0
skipped=0
children=''

# A home of its own: no scenario may see or touch the netrc of whoever runs it.
clean=(env -i HOME="$work/home" PATH="$PATH" LANG=C.UTF-8 ENV="$work/shell" ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"})
clean_environment() { "${clean[@]}" TERM="${1:-dumb}" "${@:2}"; }

# Not tmux's default socket, and no configuration: nothing of the person's own tmux is seen or touched.
tm() {
    TMUX='' TMUX_TMPDIR=$work/tmux tmux -f /dev/null "$@"
}

# What a scenario clears away itself at its end, whatever happens.
clear_away() { :; }

finish() {
    code=$?
    trap - EXIT
    clear_away
    if [ "$code" -ne 0 ] && [ "$code" -ne 77 ] && tm has-session 2>/dev/null; then
        screen >"$work/screen.txt" || true
    fi
    tm kill-server 2>/dev/null || true
    for child in $children; do
        kill "$child" 2>/dev/null || true
    done
    case $code in
    0)
        echo "$passed 0 $skipped" >"$work.count"
        printf 'ok    %s (%s checks)\n' "$name" "$passed"
        ;;
    77) echo "0 0 1" >"$work.count" ;;
    *)
        echo "$passed 1 $skipped" >"$work.count"
        printf 'FAIL  %s: %s\n' "$name" "${doing:-before the first check}"
        [ ! -s "$work/screen.txt" ] || sed 's/^/    | /' "$work/screen.txt"
        [ ! -s "$work/reason.txt" ] || sed 's/^/    > /' "$work/reason.txt"
        ;;
    esac
    exit "$code"
}
trap finish EXIT

# Programs without which this scenario cannot run; it is skipped then, which is not a success.
need() {
    for program in "$@"; do
        if ! PATH=$PATH:/usr/sbin:/sbin command -v "$program" >/dev/null; then
            printf 'skip  %s: there is no %s here\n' "$name" "$program"
            exit 77
        fi
    done
}

check() {
    doing=$1
    shift
    "$@" || exit 1
    passed=$((passed + 1))
}

soon() {
    deadline=$((SECONDS + patience))
    while ! "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.05
    done
}

# A client that meets a server on its way out fails.
end_server() {
    server=$(tm display-message -p '#{pid}' 2>/dev/null) || server=''
    tm kill-server 2>/dev/null || true
    [ -z "$server" ] || soon gone "$server"
}
gone() { ! kill -0 "$1" 2>/dev/null; }

terminal() {
    need tmux
    end_server
    # An own size and no status line: the pane is the terminal. History off, so that what scrolled away is gone.
    clean_environment tmux-256color TMUX_TMPDIR="$work/tmux" tmux -f /dev/null \
        set-option -g default-terminal "${E2E_TERM:-tmux-256color}" \; set-option -g status off \; \
        set-option -g history-limit 0 \; set-option -g escape-time 0 \; \
        new-session -d -x "$1" -y "$2" -s e2e /bin/sh
    shows 'ready>'
}

screen() { tm capture-pane -p; }
has() { screen | grep -q -- "$1"; }
lacks() { ! has "$1"; }
shows() { soon has "$1"; }
hides() { soon lacks "$1"; }
press() { tm send-keys "$@"; }
line() {
    tm send-keys -l -- "$1"
    tm send-keys Enter
}

resize() {
    tm resize-window -x "$1" -y "$2"
}

# What a program may leave behind in a terminal, besides text: screen, cursor, mouse and key modes.
modes() {
    tm display-message -p '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag} #{keypad_flag} #{keypad_cursor_flag} #{insert_flag} #{origin_flag} #{wrap_flag} #{scroll_region_upper} #{scroll_region_lower}'
}

same() {
    [ "$1" = "$2" ] || {
        printf 'expected: %s\nbut was:  %s\n' "$1" "$2" >"$work/reason.txt"
        return 1
    }
}

same_file() {
    cmp "$1" "$2" >"$work/reason.txt" 2>&1
}

# Whether the screen is, now or soon, the one in a file.
is_screen() {
    screen >"$work/now.txt"
    diff "$1" "$work/now.txt" >"$work/reason.txt"
}

# Starts a program that is ended with the scenario; its output goes to FILE.
background() {
    output=$1
    shift
    : >"$output"
    # Not by a function: that would be another process, and the one to be ended its child.
    "${clean[@]}" TERM=dumb "$@" >"$output" 2>&1 </dev/null &
    children="$children $!"
}

free_port() {
    while :; do
        port=$((20000 + RANDOM % 20000))
        (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}
