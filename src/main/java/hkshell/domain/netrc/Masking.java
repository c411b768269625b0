package hkshell.domain.netrc;

import hkshell.kit.text.Secret;
import java.util.Locale;

/**
 * Hides passwords in text that is no record, before a front may show it: a comment is often a record put out of use, and
 * strays and macros can hold a password as well.
 *
 * <p>The word behind {@code password} is masked where {@code password} begins its line or follows another keyword of it;
 * so a sentence about passwords stays readable.
 */
final class Masking {
    private final String text;
    private final StringBuilder shown;
    private boolean beginsLine = true;
    private boolean afterKeyword;
    private boolean secretNext;

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
        }
        return at + 1;
    }

    private int word(int start) {
        if (secretNext) {
            shown.append(Secret.MASK);
            secretNext = false;
            beginsLine = false;
            return wordEnd(quoteEnd(start));
        }
        int end = wordEnd(start);
        String word = text.substring(start, end);
        shown.append(word);
        String bare = bare(word);
        boolean isMark = bare.isEmpty();
        secretNext = (beginsLine || afterKeyword) && (bare.equals("password") || bare.equals("passwd"));
        afterKeyword = afterKeyword || isKeyword(bare);
        beginsLine = beginsLine && isMark;
        return end;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && !isGap(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the quote that closes the one here, of either kind, on the same line; else where it began. */
    private int quoteEnd(int start) {
        char open = text.charAt(start);
        if (open != '"' && open != '\'') {
            return start;
        }
        int close = start + 1;
        while (close < text.length() && text.charAt(close) != open && text.charAt(close) != '\n') {
            close++;
        }
        return close < text.length() && text.charAt(close) == open ? close + 1 : start;
    }

    private static boolean isKeyword(String word) {
        return switch (word) {
            case "machine", "default", "login", "user", "account" -> true;
            default -> false;
        };
    }

    /** Without the signs that people put around a keyword: {@code #machine}, {@code password:}. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && (word.charAt(start) == '#' || word.charAt(start) == '"')) {
            start++;
        }
        while (end > start && (word.charAt(end - 1) == ':' || word.charAt(end - 1) == '"')) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
