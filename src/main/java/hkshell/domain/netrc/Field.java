package hkshell.domain.netrc;

import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;

/** Login, password or account of a record: what it means, how it is spelled, where it stands. A leaf of the tree. */
public final class Field extends Node {

    /** Which of the three; the name in small letters is its keyword. */
    public enum Kind {
        LOGIN("login"),
        PASSWORD("password"),
        ACCOUNT("account");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    final int keywordStart;
    private final Kind kind;
    private final boolean quoted;

    Field(byte[] text, Kind kind, int keywordStart, NetrcLexer value) {
        super(text, value.start(), value.end(), value.line(), value.column());
        this.kind = kind;
        this.quoted = value.isQuoted();
        this.keywordStart = keywordStart;
    }

    public Kind kind() {
        return kind;
    }

    /** What it means; a byte that is not UTF-8 as {@link LosslessText} has it. A password is better taken as {@link #secret()}. */
    public String value() {
        byte[] meaning = bytes();
        return NetrcValue.decode(meaning, 0, meaning.length);
    }

    public Secret secret() {
        return Secret.of(value());
    }

    /** What it means, byte for byte. */
    public byte[] bytes() {
        return NetrcValue.meaning(text, start, end, quoted);
    }

    public boolean utf8() {
        return NetrcValue.isUtf8(bytes());
    }

    /** Whether it stands in quotes, which are no part of what it means. */
    boolean isQuoted() {
        return quoted;
    }

    /** Whether it begins with a quote that does not close on its line: most other readers then lose what follows. */
    public boolean hasOpenQuote() {
        return !quoted && text[start] == '"';
    }

    /** Whether its value is a word behind which some readers look for a host or a macro. */
    boolean isKeyword() {
        Token.Kind word = Keyword.of(text, start, end);
        return word == Token.Kind.MACHINE || word == Token.Kind.MACDEF || word == Token.Kind.DEFAULT;
    }

    @Override
    public String toString() {
        return kind.keyword() + " " + (kind == Kind.PASSWORD ? Secret.MASK : value());
    }
}
