package hkshell.domain.netrc;

import hkshell.kit.text.Secret;
import java.util.Locale;

/**
 * Hides passwords in text that is no record, before a front may show it: a comment is often a record put out of use, and
 * strays and macros can hold a password as well.
 *
 * <p>The word behind {@code password}, {@code pass} or {@code token} is masked where that begins its line or follows
 * another keyword of it, so a sentence about passwords stays readable; a value behind {@code password=} always.
 */
final class Masking {
    private final String text;
    private final StringBuilder shown;
    private boolean beginsLine = true;
    private boolean afterKeyword;
    private boolean secretNext;
    private boolean isComment;
    /** How many words stand behind {@code user} at a line's beginning, at most the name: the command of ftp has the password next. */
    private int behindUser;

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
            behindUser = 0;
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
        int sign = assignment(word);
        if (sign > 0) {
            shown.append(word, 0, sign).append(Secret.MASK);
            beginsLine = false;
            return wordEnd(quoteEnd(start + sign));
        }
        String bare = bare(word);
        if (behindUser == 2 && !isKeyword(bare) && !isSecret(bare)) {
            shown.append(Secret.MASK);
            behindUser = 0;
            return end;
        }
        shown.append(word);
        secretNext = (beginsLine || afterKeyword) && isSecret(bare);
        isComment = isComment || beginsLine && bare.isEmpty();
        behindUser = beginsLine && !isComment && bare.equals("user") ? 1 : behindUser == 1 ? 2 : 0;
        afterKeyword = afterKeyword || isKeyword(bare);
        beginsLine = beginsLine && bare.isEmpty();
        return end;
    }

    /** Where the value begins in {@code password=hunter2} and its like; 0 in any other word. */
    private static int assignment(String word) {
        int sign = 1;
        while (sign < word.length() && word.charAt(sign) != '=' && word.charAt(sign) != ':') {
            sign++;
        }
        return sign + 1 < word.length() && isSecret(bare(word.substring(0, sign))) ? sign + 1 : 0;
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

    private static boolean isSecret(String word) {
        return switch (word) {
            case "password", "passwd", "pass", "token" -> true;
            default -> false;
        };
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
