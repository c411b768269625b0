#!/usr/bin/env bash
# The program as it is installed, started in every way a person may: links, blanks, other shells, other Javas, an archive
# that does not fit. (LauncherTest has the launcher's own choices, with stand-ins for Java.)
. "${0%/*}/lib.sh"

# Runs a command without a terminal and keeps what it says: out, err, code.
run() {
    code=0
    clean_environment dumb "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
}

# The command prints the version and not a word besides.
is_clean() {
    run "$@"
    printf 'exit %s\n' "$code" >"$work/reason.txt"
    cat "$work/out" "$work/err" >>"$work/reason.txt"
    [ "$code" -eq 0 ] && [ ! -s "$work/err" ] && [ "$(wc -l <"$work/out")" -eq 1 ] && grep -q '^hkshell [0-9]' "$work/out"
}

check 'it prints its version' is_clean "$hkshell" --version

for shell in dash 'busybox sh' 'bash --posix'; do
    command -v "${shell%% *}" >/dev/null || continue
    # shellcheck disable=SC2086
    check "it runs under $shell" is_clean $shell "$hkshell" --version
done

ln -s "$hkshell" "$work/link"
ln -s link "$work/link-to-link"
check 'it is found through a link' is_clean "$work/link-to-link" --version

# Elsewhere, and with a younger jar, the archive fits no longer.
moved="$work/a moved folder"
cp -R "$(cd "${hkshell%/*}/.." && pwd)" "$moved"
check 'it runs from a path with blanks, with an archive made elsewhere' is_clean "$moved/bin/hkshell" --version
for archive in "$moved"/lib/hkshell-{17.jsa,25.aot}; do
    rm -f "$archive"
    echo 'not an archive' >"$archive"
done
check 'a broken archive is passed over in silence' is_clean "$moved/bin/hkshell" --version

javas=$(set +f && ls -d /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java 2>/dev/null || true)
for java in $javas; do
    home=${java%/bin/java}
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null) || continue
    [ "${major:-0}" -ge 17 ] || continue
    check "it runs on $home" is_clean env JAVA_HOME="$home" "$hkshell" --version
    check "a broken archive is passed over by $home" is_clean env JAVA_HOME="$home" "$moved/bin/hkshell" --version
    check "$home makes an archive" env HKSHELL_ARCHIVE=make JAVA_HOME="$home" "$moved/bin/hkshell" >"$work/made" 2>&1 </dev/null
    new=$(set +f && ls "$moved"/lib/*.new)
    mv "$new" "${new%.new}"
    check "and runs with it" is_clean env JAVA_HOME="$home" "$moved/bin/hkshell" --version
done

check 'variables for the JVM do not make it talk' \
    is_clean env JAVA_TOOL_OPTIONS='-Xmx300m -Da=b' _JAVA_OPTIONS=-Xss1m JDK_JAVA_OPTIONS=-Dc=d "$hkshell" --version
