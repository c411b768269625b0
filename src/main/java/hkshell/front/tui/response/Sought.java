package hkshell.front.tui.response;

import hkshell.domain.request.Redactor.Span;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for: a plain text, or a regular expression as soon as a sign of one is in it. Capitals count only when
 * some are typed.
 */
final class Sought {
    private static final char ASCII = 0x7f;
    private static final String SIGNS = "\\.[{(*+?^$|";

    /** Looks at characters while a picture is painted: enough for any line and any sane expression. */
    private static final int MOST_LOOKS = 20_000;

    private final String text;
    private final Optional<Pattern> pattern;

    private Sought(String text, Optional<Pattern> pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static Parsed<Sought> of(String text) {
        if (text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
            return Parsed.good(new Sought(text, Optional.empty()));
        }
        try {
            return Parsed.good(new Sought(text, Optional.of(pattern(text, text))));
        } catch (PatternSyntaxException wrong) {
            int at = Math.max(0, Math.min(text.length(), wrong.getIndex()));
            return Parsed.bad(Problem.usage(
                            "This is no regular expression: " + wrong.getDescription() + ".",
                            "a \\ before a sign takes it as it is")
                    .at(Place.at(at)));
        }
    }

    private static Pattern pattern(String regex, String typed) {
        int cases = isExact(typed) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(regex, cases | Pattern.MULTILINE);
    }

    private static boolean isExact(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    String text() {
        return text;
    }

    /** Whether capitals count. */
    boolean isExact() {
        return isExact(text);
    }

    boolean isPlain() {
        return pattern.isEmpty();
    }

    /** The same for text in which every byte of UTF-8 is a character. */
    Sought inBytes() {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return isPlain() ? new Sought(bytes, pattern) : new Sought(text, Optional.of(pattern(bytes, text)));
    }

    /** @throws CancellationException when nobody waits any more */
    boolean isIn(String line, Stop stop) {
        return !spans(line, new Watched(line, stop, Integer.MAX_VALUE), 1).isEmpty();
    }

    /** All places in a long text. */
    List<Span> all(String line, Stop stop) {
        return spans(line, new Watched(line, stop, Integer.MAX_VALUE), Integer.MAX_VALUE);
    }

    /** Where it stands in a line that is painted; nowhere, when finding out takes too long. */
    List<Span> shown(String line) {
        try {
            return spans(line, new Watched(line, new Stop(), MOST_LOOKS), Integer.MAX_VALUE);
        } catch (CancellationException | StackOverflowError tooLong) {
            return List.of();
        }
    }

    private List<Span> spans(String line, Watched watched, int most) {
        List<Span> spans = new ArrayList<>();
        if (pattern.isEmpty()) {
            for (int at = plain(line, 0); at >= 0 && spans.size() < most; at = plain(line, at + text.length())) {
                spans.add(new Span(at, at + text.length()));
            }
            return spans;
        }
        Matcher matcher = pattern.get().matcher(watched);
        while (spans.size() < most && matcher.find()) {
            // An empty match is nothing to see.
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private int plain(String line, int from) {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        char other = Character.isLowerCase(first) ? Character.toUpperCase(first) : Character.toLowerCase(first);
        for (int at = from; !text.isEmpty() && at + text.length() <= line.length(); at++) {
            char c = line.charAt(at);
            // Most places of a hundred megabytes are passed over here.
            boolean begins = c == first || c == other || c > ASCII || first > ASCII;
            if (begins && line.regionMatches(!isExact(), at, text, 0, text.length())) {
                return at;
            }
        }
        return -1;
    }

    /** A text that ends the search when the wish to stop is raised, or after so many looks at it. */
    private static final class Watched implements CharSequence {
        private static final int BETWEEN = 0x3fff;

        private final CharSequence text;
        private final Stop stop;
        private final int most;
        private int looks;

        Watched(CharSequence text, Stop stop, int most) {
            this.text = text;
            this.stop = stop;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > most && most < Integer.MAX_VALUE || (looks & BETWEEN) == 0 && stop.isRaised()) {
                throw new CancellationException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
