# Read by readers.sh: asks the programs and judges what they answer. Nothing is left out in silence: an answer that is not
# the wanted one either fails the scenario or is listed in its summary.
#
#     ask STAGE HOST ...            asks each program for the hosts in each file
#     found STAGE HOST LOGIN:PASSWORD   each program found this
#     unchanged STAGE HOST          each program answers as before
#     replaced STAGE HOST PASSWORD  who read the record as hkshell does reads this password with the same login

#     own HOST ...                  asks hkshell itself, before anything is changed
#
# Answers are kept as lines "FILE HOST ANSWER" in a file for a stage and a program.
ask() {
    stage=$1
    shift
    for file in $names; do
        for host in "$@"; do echo "$homes/$file $host"; done
    done >"$work/questions"
    asking=''
    for program in $programs; do
        # Side by side: they wait for each other's server and disk more than for a processor.
        answers "$program" >"$work/answers/$stage.$program" &
        asking="$asking $!"
    done
    # shellcheck disable=SC2086
    wait $asking
}

answers() {
    "ask_$1" <"$work/questions" >"$work/replies.$1" 2>"$work/asking.$1" || true
    awk -v replies="$work/replies.$1" '{
        if ((getline reply < replies) <= 0) reply = "error without a word"
        n = split($1, folders, "/")
        print folders[n], $2, reply
    }' "$work/questions"
}

own() {
    others=$programs
    programs=hkshell
    ask own "$@"
    programs=$others
}

wrong() { printf '%s\n' "$*" >>"$work/wrong.txt"; }

# PROGRAM|FILE|ANSWER|ANSWER: every answer of a stage about a host, behind that of another stage.
both() {
    for program in $programs; do
        LC_ALL=C awk -v program="$program" -v host="$3" '
            $2 != host { next }
            { file = $1; sub(/^[^ ]* [^ ]* /, "") }
            FNR == NR { first[file] = $0; next }
            { print program "|" file "|" first[file] "|" $0 }' "$work/answers/$1.${4:-$program}" "$work/answers/$2.$program"
    done
}

judged() {
    [ ! -s "$work/wrong.txt" ] || {
        cp "$work/wrong.txt" "$work/reason.txt"
        check "$1" false
    }
}

found() {
    both before "$1" "$2" >"$work/both"
    for program in $programs; do
        # Who finds nothing in any file was not asked, whatever is said of each.
        grep -q "^$program|.*|found $3\$" "$work/both" || wrong "$1: $program finds $2 in no file"
    done
    while IFS='|' read -r program file before after; do
        if [ "$after" = "found $3" ]; then
            passed=$((passed + 1))
        else
            excused "$1" "$program" "$file" "$2" "$3" "$before" "$after" </dev/null
        fi
    done <"$work/both"
    judged "$1: programs find $2"
}

# A program that says the same error as before, or finds the record neither at the file's end nor at its beginning when it
# is put there by the plainest means, could not read the file before hkshell touched it.
excused() {
    if [ "$6" = "$7" ] && [ "${3#misled-}" != "$3" ]; then
        echo "$2 $3" >>"$work/misled.txt"
    elif [ "$6" = "$7" ] && [ "${3#foreign-}" != "$3" ]; then
        echo "$2 $3" >>"$work/broken.txt"
    elif [ "$6" != "$7" ]; then
        wrong "$1: $2 in $3 for $4: '$7', before '$6'"
    elif [ "${6%% *}" = error ]; then
        echo "$2 $3" >>"$work/broken.txt"
    else
        for place in first last; do
            plainly "$3" "$4" "${5%%:*}" "${5#*:}" "$place"
            stage=$1-$3-$place
            reply=$(echo "$work/plain $4" | "ask_$2" 2>/dev/null)
            [ "$reply" != "found $5" ] || wrong "$1: $2 in $3 for $4: '$7'; it would find the record put $place"
        done
        echo "$2 $3" >>"$work/broken.txt"
    fi
}

# The original file with a record before or after all that is in it.
plainly() {
    mkdir -p "$work/plain"
    printf '\nmachine %s\n  login %s\n  password %s\n\n' "$2" "$3" "$4" >"$work/record"
    if [ "$5" = first ]; then
        cat "$work/record" "$homes/$1/original"
    else
        cat "$homes/$1/original" "$work/record"
    fi >"$work/plain/.netrc"
    chmod 600 "$work/plain/.netrc"
}

unchanged() {
    both before "$1" "$2" >"$work/both"
    while IFS='|' read -r program file before after; do
        if [ "$before" = "$after" ]; then
            passed=$((passed + 1))
        elif [ "${before%% *}" = error ] && [ "$after" = none ]; then
            echo "$program $file" >>"$work/mended.txt"
        else
            wrong "$1: $program in $file for $2: '$after', before '$before'"
        fi
    done <"$work/both"
    judged "$1: the records that were there are read as before"
}

# AFTER BEFORE OLD NEW: who reads another record, or quotes as letters, still does, or reads at least the new password.
otherwise() {
    [ "$1" = "$2" ] || [ "$1" = "${2/$3/$4}" ] || [ "$1" = "${2%:*}:$4" ]
}

replaced() {
    both before "$1" "$2" >"$work/both"
    both own "$1" "$2" hkshell | cut -d '|' -f 3 | paste -d '|' "$work/both" - >"$work/three"
    while IFS='|' read -r program file before after own; do
        if [ "$after" = "${own%%:*}:$3" ] || { [ "$after" = "$before" ] && [ "$own" = 'found :' ]; }; then
            passed=$((passed + 1))
        elif [ "$before" != "$own" ] && otherwise "$after" "$before" "${own#*:}" "$3"; then
            echo "$program $file" >>"$work/other.txt"
        else
            wrong "$1: $program in $file for $2: '$after', before '$before', hkshell '$own'"
        fi
    done <"$work/three"
    judged "$1: who read the old record reads its new password"
}

listed() {
    [ -s "$work/$1.txt" ] || return 0
    printf '      %s: %s look-ups\n' "$2" "$(sort -u "$work/$1.txt" | wc -l | tr -d ' ')"
    sort -u "$work/$1.txt" | awk '{ files[$1] = files[$1] " " $2 } END { for (program in files) print "        " program ":" files[program] }' | sort
}

summary() {
    printf '      %s programs:%s; %s files\n' "$(echo "$programs" | wc -w | tr -d ' ')" "$programs" "$(echo "$names" | wc -w | tr -d ' ')"
    listed broken 'was broken before, and still is as before'
    listed mended 'could not read the file before, and can now'
    listed misled 'was misled before, by a comment or a macro, and still is'
    listed other 'reads another record or value than hkshell does, and still does'
}
