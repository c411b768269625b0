package hkshell.domain.netrc;

import hkshell.kit.text.Secret;

/** The bytes of words without a meaning: why they have none, and what they could become. */
abstract class StrayNode extends Node {
    private final Why why;

    StrayNode(byte[] text, Token from, int end, Why why) {
        super(text, from.start(), end, from.line(), from.column());
        this.why = why;
    }

    /** As UTF-8; of words in a row on one line, all. */
    public String text() {
        return NetrcValue.decode(text, start, end);
    }

    /** One short sentence. */
    public String why() {
        return why.sentence;
    }

    /** Whether it begins with a keyword, so that it could become a field of a record put before it. */
    boolean isField() {
        return why == Why.ORPHAN || why == Why.REPEATED || why == Why.NO_VALUE;
    }

    /** Whether it is one more field of that kind in its record. */
    boolean repeats(Field.Kind kind) {
        int keywordEnd = Math.min(end, start + kind.keyword().length());
        return why == Why.REPEATED && Keyword.of(text, start, keywordEnd).name().equals(kind.name());
    }

    /** How many words, by the gaps between them. */
    int words() {
        int words = 0;
        for (int at = start; at < end; at++) {
            boolean begins = at == start || NetrcLexer.isGap(text[at - 1]);
            words += begins && !NetrcLexer.isGap(text[at]) ? 1 : 0;
        }
        return words;
    }

    public String masked() {
        return why.secret ? Secret.MASK : Masking.of(text());
    }

    @Override
    public String toString() {
        return "line " + line() + ": stray " + masked();
    }

    /** Why words have no meaning where they stand. */
    enum Why {
        UNKNOWN("not a word of netrc"),
        PASSWORD_TAIL("words behind a password, which needs quotes to hold a blank", true),
        /** As where a template had no login to put in: {@code login  password x}. */
        KEYWORD_TAIL("words behind a keyword that is taken for a value", true),
        VALUE_TAIL("a word behind a value, which may be a password", true),
        QUOTE_TAIL("words behind a quote that nothing closes on its line", true),
        ORPHAN("a field before any machine"),
        REPEATED("the record has this field already"),
        NO_VALUE("the file ends before its value");

        private final String sentence;
        private final boolean secret;

        Why(String sentence) {
            this(sentence, false);
        }

        /** @param secret whether it may be a password, though no keyword of one stands before it */
        Why(String sentence, boolean secret) {
            this.sentence = sentence;
            this.secret = secret;
        }
    }
}
