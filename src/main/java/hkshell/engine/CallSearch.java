package hkshell.engine;

import hkshell.engine.session.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which calls of the history are wanted: those in which every word stands somewhere, or that a regular expression fits.
 * Case does not matter.
 */
public final class CallSearch {
    /** So many characters of a Request-Id are meant as one. */
    private static final int ID_BEGINS = 8;

    private final List<String> words;
    private final Optional<Pattern> pattern;

    private CallSearch(List<String> words, Optional<Pattern> pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /** Of a text as it is typed; the empty one wants all calls. */
    public static CallSearch of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split(" +")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new CallSearch(words, pattern(text.strip()));
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException half) {
            // A person is still typing it, or means the characters themselves.
            return Optional.empty();
        }
    }

    public boolean wants(Call call) {
        String text = "#" + call.number() + " " + call.method() + " " + call.target() + " " + call.status() + " "
                + call.account() + " " + call.host();
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> lower.contains(word) || isRequestId(word, call))
                || pattern.filter(is -> is.matcher(text).find()).isPresent();
    }

    /** A few digits stand in many of them by chance. */
    private static boolean isRequestId(String word, Call call) {
        return word.length() >= ID_BEGINS && call.requestId().startsWith(word);
    }

    /** Whether a status is one of these: {@code 404}, or {@code 4xx} for all that begin so. */
    public static boolean isStatus(String wanted, int status) {
        String has = status == 0 ? "-" : Integer.toString(status);
        if (has.length() != wanted.length()) {
            return false;
        }
        for (int at = 0; at < has.length(); at++) {
            char c = Character.toLowerCase(wanted.charAt(at));
            if (c != 'x' && c != has.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
