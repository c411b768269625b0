package hkshell.domain.request.json;

import hkshell.kit.text.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times in an answer: found by their form, and said as people say them. */
public final class Moment {
    private static final int SHORTEST = "2026-01-02T12:00Z".length();
    private static final int LONGEST = 40;

    private Moment() {}

    /** A text in ISO 8601 with date, time and zone; empty for any other. */
    public static Optional<Instant> of(String text) {
        boolean looksLikeIt = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && text.charAt(13) == ':';
        if (!looksLikeIt) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Such as {@code 2 h ago}, {@code in 3 days}; of the two largest units the one that is not nothing. */
    public static String from(Instant moment, Instant now) {
        Duration away = Duration.between(moment, now);
        String amount = amount(away.abs());
        return amount.isEmpty() ? "just now" : away.isNegative() ? "in " + amount : amount + " ago";
    }

    private static String amount(Duration away) {
        long days = away.toDays();
        if (days >= 730) {
            return days / 365 + " years";
        }
        if (days >= 60) {
            return days / 30 + " months";
        }
        if (days >= 1) {
            return Count.of(days, "day");
        }
        if (away.toHours() >= 1) {
            return away.toHours() + " h";
        }
        return away.toMinutes() >= 1 ? away.toMinutes() + " min" : away.toSeconds() > 0 ? away.toSeconds() + " s" : "";
    }
}
