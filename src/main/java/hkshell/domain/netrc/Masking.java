package hkshell.domain.netrc;

import hkshell.kit.text.Secret;

/**
 * Hides passwords in text that is no record, before a front may show it: a comment is often a record put out of use, and
 * strays and macros can hold a password as well.
 *
 * <p>The word behind {@code password} is masked where that begins its line or follows another keyword of it; elsewhere, and
 * behind {@code token} and the like, when it looks like no word of a sentence. What is assigned, as in {@code password=x},
 * is masked always, and so is a word of letters and digits in a comment that names a secret before it.
 */
final class Masking {
    private final String text;
    private final StringBuilder shown;
    private boolean beginsLine = true;
    private boolean isComment;
    private boolean afterKeyword;
    /** Whether its line has named one: then a word of letters and digits in it is one too. */
    private boolean speaksOfSecret;

    private Next next = Next.WORD;
    /** How many words stand behind {@code user} at a line's beginning, at most the name: the command of ftp has the password next. */
    private int behindUser;

    /** What the next word is taken for. */
    private enum Next {
        WORD,
        /** A password if it looks like one. */
        MAYBE,
        SECRET,
        /** The two of {@code curl -u}. */
        USER_INFO
    }

    private Masking(String text) {
        this.text = text;
        this.shown = new StringBuilder(text.length());
    }

    static String of(String text) {
        Masking masking = new Masking(text);
        for (int at = 0; at < text.length(); ) {
            at = isGap(text.charAt(at)) ? masking.gap(at) : masking.word(at);
        }
        return masking.shown.toString();
    }

    private int gap(int at) {
        char c = text.charAt(at);
        shown.append(c);
        if (c == '\n' || c == '\r') {
            beginsLine = true;
            afterKeyword = false;
            isComment = false;
            speaksOfSecret = false;
            behindUser = 0;
        }
        return at + 1;
    }

    private int word(int start) {
        int end = wordEnd(start);
        String word = text.substring(start, end);
        String bare = SecretWord.bare(word);
        if (isSecretNext() && isSign(word, bare) && end < text.length()) {
            shown.append(word);
            return end;
        }
        int value = value(word, bare);
        if (value >= 0 && value < word.length()) {
            return masked(start, start + value);
        }
        shown.append(word);
        follow(word, bare, value > 0);
        return end;
    }

    private boolean isSecretNext() {
        return next == Next.SECRET || next == Next.MAYBE;
    }

    private static boolean isSign(String word, String bare) {
        return (bare.isEmpty() || bare.equals("is")) && !isQuote(word.charAt(0));
    }

    /** Where in the word a secret begins; -1 where none does, its length where the next word is one. */
    private int value(String word, String bare) {
        boolean looks = isQuote(word.charAt(0)) || SecretWord.looksSecret(word);
        boolean taken = next == Next.SECRET && !(isComment && SecretWord.isOfSentence(bare));
        boolean ofUser = behindUser == 2 && !SecretWord.isKeyword(bare) && !SecretWord.isSecret(bare);
        boolean ofLine = speaksOfSecret && isComment && SecretWord.hasDigits(word);
        if (taken || next == Next.MAYBE && looks || ofUser || ofLine) {
            return 0;
        }
        boolean glued = word.startsWith("-u") && word.length() > 2;
        int pair = SecretWord.userInfo(word, next == Next.USER_INFO || glued);
        int assigned = SecretWord.assignment(word);
        return pair > 0 ? pair : assigned > 0 ? assigned : -1;
    }

    /** What a word says of those behind it. */
    private void follow(String word, String bare, boolean assigns) {
        boolean strict = assigns || afterKeyword || beginsLine && SecretWord.isField(bare);
        boolean secret = assigns || SecretWord.isName(bare);
        next = secret ? strict ? Next.SECRET : Next.MAYBE : Next.WORD;
        next = word.equals("-u") || word.equals("--user") ? Next.USER_INFO : next;
        speaksOfSecret = speaksOfSecret || secret;
        isComment = isComment || beginsLine && word.startsWith("#");
        behindUser = beginsLine && !isComment && bare.equals("user") ? 1 : behindUser == 1 ? 2 : 0;
        afterKeyword = afterKeyword || SecretWord.isKeyword(bare);
        beginsLine = beginsLine && bare.isEmpty();
    }

    /** The mask in the place of what stands from there on, of a word that began before it. */
    private int masked(int start, int from) {
        shown.append(text, start, from).append(Secret.MASK);
        next = Next.WORD;
        behindUser = 0;
        beginsLine = false;
        return Math.max(wordEnd(quoteEnd(from)), wordEnd(quoteEnd(start)));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && !isGap(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the quote that closes the one here, of either kind; of one that nothing closes the line's end. */
    private int quoteEnd(int start) {
        char open = start < text.length() ? text.charAt(start) : ' ';
        if (!isQuote(open)) {
            return start;
        }
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != open && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            boolean escapes = text.charAt(at) == '\\' && open == '"' && at + 1 < text.length();
            // A line's end is no part of a quote, whatever stands before it.
            at += escapes && text.charAt(at + 1) != '\n' && text.charAt(at + 1) != '\r' ? 2 : 1;
        }
        boolean closed = at < text.length() && text.charAt(at) == open;
        return Math.min(closed ? at + 1 : at, text.length());
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
