# Read by readers.sh: what netrc resolve says of each file, against what the programs answered.

# The name that hkshell has for a program of this version; none for one that it has no profile of.
reader_of() {
    case $1 in
    curl) curl_era "$(curl --version | sed -n '1s/^curl \([0-9.]*\).*/\1/p')" ;;
    git) [ "$(reader_of curl)" != curl-8.10 ] || echo git ;;
    python3)
        minor=$(python3 -c 'import sys; print(sys.version_info[1])')
        if [ "$minor" -le 10 ]; then echo python-3.10; else echo python-3.13; fi
        ;;
    requests) "$python_with_requests" -c 'import sys; sys.version_info[1] < 11 or print("requests")' ;;
    git_credential_netrc) echo git-credential-netrc ;;
    heroku) echo heroku-cli ;;
    wget | ruby) echo "$1" ;;
    esac
}

curl_era() {
    minor=${1#*.}
    at=$((${1%%.*} * 1000 + ${minor%%.*}))
    if [ "$at" -le 7083 ]; then
        echo curl-7.83
    elif [ "$at" -le 8010 ]; then
        echo curl-8.10
    elif [ "$at" -le 8020 ]; then
        echo curl-8.20
    else
        echo curl-8.22
    fi
}

# predictions STAGE HOST ...: nearly all must come true, and those that do not are listed.
predictions() {
    stage=$1
    shift
    for host in "$@"; do echo "netrc resolve $host --reveal"; done >"$work/lines"
    for file in $names; do
        "${clean[@]}" HOME="$homes/$file" TERM=dumb "$hkshell" --netrc "$homes/$file/.netrc" --json \
            <"$work/lines" 2>"$work/said" | while IFS= read -r line; do printf '%s\t%s\n' "$file" "$line"; done
    done >"$work/predicted"
    compared=0
    rm -f "$work/surprises"
    for program in $programs; do
        reader=$(reader_of "$program")
        [ -n "$reader" ] || continue
        python3 "$here/predict.py" "$reader" "$work/answers/$stage.$program" <"$work/predicted" >"$work/differences"
        compared=$((compared + $(head -n 1 "$work/differences")))
        sed "1d; s/^/$reader in /" "$work/differences" >>"$work/surprises"
    done
    surprises=$(wc -l <"$work/surprises")
    cp "$work/surprises" "$work/reason.txt"
    check "netrc resolve says what programs answer, 98 of 100 times" eval '[ "$compared" -gt 0 ] && [ $((surprises * 50)) -le "$compared" ]'
    passed=$((passed + compared - surprises))
    printf '      netrc resolve: %s of %s answers as predicted\n' "$((compared - surprises))" "$compared"
    sed 's/^/        /' "$work/surprises"
}
