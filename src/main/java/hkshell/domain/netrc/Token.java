package hkshell.domain.netrc;

/**
 * One word, comment or macro body of a netrc file, as the lexer found it. Between two tokens stand blanks and line ends
 * only (and a byte order mark before the first), so tokens and gaps together are the whole file.
 *
 * @param start offset of its first byte
 * @param end offset behind its last byte
 * @param line of its first byte, from 1; LF, CRLF and a lone CR each end a line
 * @param column of its first byte, from 1, in bytes; a byte order mark does not count
 */
public record Token(Kind kind, int start, int end, int line, int column) {

    /** What a token is, which depends on where it stands: {@code login} after {@code password} is a value. */
    public enum Kind {
        MACHINE,
        DEFAULT,
        LOGIN,
        PASSWORD,
        ACCOUNT,
        MACDEF,
        /** The word behind a keyword: host, login, password, account, name of a macro. */
        VALUE,
        /** A word that is no keyword where one is expected. */
        WORD,
        /** From the number sign to the end of the line. */
        COMMENT,
        /** What follows a macro's name: the rest of its line and all lines to the closing empty one, which it includes. */
        BODY,
        /** The end of the file, where the lexer stops. */
        END
    }
}
