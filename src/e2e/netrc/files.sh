# Read by readers.sh: small odd netrc files, as people and programs leave them. Most have a record of old.example.com,
# alice with the password old-secret. A file whose name begins with "misled-" has words about the new host in a comment or
# a macro, which some programs take for a record: they go on doing so. One that begins with "foreign-" is no netrc file to
# hkshell either; it only must not suffer.

# odd NAME FORMAT: makes the file by printf, in a home of its own.
odd() {
    mkdir -p "$homes/$1"
    # shellcheck disable=SC2059
    printf "$2" >"$homes/$1/.netrc"
    chmod 600 "$homes/$1/.netrc"
    names="$names $1"
}

old='machine old.example.com\n  login alice\n  password old-secret\n'
other='machine other.example.com\n  login olga\n  password other-secret\n'
names=''
odd empty ''
odd blank-lines '\n\n  \n\t\n'
odd ordinary "$old$other"
odd no-final-newline "${old%??}"
odd no-indent 'machine old.example.com\nlogin alice\npassword old-secret\n'
odd one-line 'machine old.example.com login alice password old-secret\n'
odd one-line-no-newline 'machine old.example.com login alice password old-secret'
odd two-records-a-line 'machine old.example.com login alice password old-secret machine b.example.com login b password c\n'
odd word-a-line 'machine\nold.example.com\nlogin\nalice\npassword\nold-secret\n'
odd gap-in-record 'machine old.example.com\n\n  login alice\n\n  password old-secret\n'
odd tabs 'machine\told.example.com\n\tlogin\talice\n\tpassword\told-secret\n'
odd form-feed 'machine old.example.com\n\flogin alice\n  password old-secret\n\f\n'
odd trailing-blanks 'machine old.example.com \n  login alice \n  password old-secret \n'
odd crlf 'machine old.example.com\r\n  login alice\r\n  password old-secret\r\n'
odd crlf-blank-line 'machine old.example.com\r\n  login alice\r\n  password old-secret\r\n\r\n# kept\r\n'
odd crlf-no-final-newline 'machine old.example.com\r\n  login alice\r\n  password old-secret'
odd mixed-line-ends 'machine old.example.com\r\n  login alice\n  password old-secret\r\n# kept\n'
odd cr-only 'machine old.example.com\r  login alice\r  password old-secret\r'
odd bom "\\357\\273\\277$old"
odd comment-above "# mine\n$old"
odd comment-below "$old# the end"
odd comment-between "$old\n# two words\n$other"
odd comment-after 'machine old.example.com # prod\n  login alice # me\n  password old-secret # May\n'
odd comment-inside 'machine old.example.com\n  # me\n  login alice\n  password old-secret\n'
odd comments-only '# nothing here\n#\n# yet'
odd semicolon-line "; mine\n$old"
odd commented-out "$old# machine gone.example.com login x password y\n"
odd commented-out-glued "#machine gone.example.com login x password y\n$old"
odd commented-out-no-newline "$old# machine gone.example.com login x password y"
odd macdef-first "macdef init\n  cd /pub\n\n$old"
odd macdef-last "$old\nmacdef init\n  cd /pub\n\n"
odd macdef-unclosed "$old\nmacdef init\n  cd /pub\n"
odd macdef-no-newline "$old\nmacdef init\n  cd /pub"
odd macdef-blank-with-spaces "$old\nmacdef init\n  cd /pub\n  \n"
odd macdef-then-record "macdef init\n  cd /pub\n$old"
odd macdef-crlf 'machine old.example.com\r\n  login alice\r\n  password old-secret\r\nmacdef init\r\n  cd /pub\r\n\r\n'
odd macdef-only 'macdef init\n  cd /pub\n\n'
odd macdef-quote "$old\nmacdef init\n  echo \"hi\n\n"
odd default-first "default\n  login anonymous\n  password me@home\n$old"
odd default-last "${old}default\n  login anonymous\n  password me@home\n"
odd default-no-newline "${old}default login anonymous password me@home"
odd default-twice "${old}default login anonymous password me@home\ndefault login b password c\n"
odd default-bare "${old}default\n"
odd duplicates "$old${old/alice/carol}"
odd no-password 'machine old.example.com\n  login alice\n'
odd no-login 'machine old.example.com\n  password old-secret\n'
odd machine-only "machine bare.example.com\n$old"
odd password-first 'machine old.example.com\n  password old-secret\n  login alice\n'
odd password-twice "$old  password other-secret\n"
odd account 'machine old.example.com\n  login alice\n  account a\n  password old-secret\n'
odd unknown-words "${old}  method interactive\n  org x\n"
odd orphan-fields "  login nobody\n  password nothing\n$old"
odd upper-case 'MACHINE old.example.com\n  LOGIN alice\n  PASSWORD old-secret\n'
odd quoted 'machine old.example.com\n  login "alice"\n  password "old-secret"\n'
odd open-quote "$old${other%??????????????}\"open\n"
odd quote-inside 'machine old.example.com\n  login alice\n  password old"secret\n'
odd hash-in-value 'machine old.example.com\n  login alice\n  password old#secret\n'
odd hash-first 'machine old.example.com\n  login alice\n  password #secret\n'
odd backslash 'machine old.example.com\n  login CORP\\alice\n  password old-secret\n'
odd backslash-at-end "$old${other%??}\\\\\n"
odd machine-at-end "${old}machine"
odd machine-at-end-newline "${old}machine\n"
odd password-at-end 'machine old.example.com\n  login alice\n  password'
odd latin1 "# caf\\351\n$old"
odd latin1-password 'machine old.example.com\n  login alice\n  password old\351secret\n'
odd utf8-password 'machine old.example.com\n  login alice\n  password old\303\251secret\n'
odd nul-in-comment "# a\\0b\n$old"
odd nul-in-password 'machine old.example.com\n  login alice\n  password old\0secret\n'
odd foreign-utf16 '\377\376m\0a\0c\0h\0i\0n\0e\0 \0o\0l\0d\0\n\0'
odd long-comment "# $(printf '%04100d' 0)\n$old"
odd long-password "machine old.example.com\n  login alice\n  password $(printf '%04000d' 0)\n"
odd misled-comment "$old# machine new.example.com login x password y\n"
odd misled-macro "$old\nmacdef m\n  machine new.example.com login x password y\n\n"
