package hkshell.domain.request;

import hkshell.kit.text.Digits;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a server wants to be asked again: its {@code Retry-After}, in seconds or as a date by its own clock. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Empty when it says nothing that can be read. */
    public static Optional<Duration> of(Response response) {
        return response.header("Retry-After").map(String::strip).flatMap(told -> {
            long seconds = Digits.number(told, 6);
            return seconds >= 0 ? Optional.of(Duration.ofSeconds(seconds)) : untilDate(told, response);
        });
    }

    private static Optional<Duration> untilDate(String told, Response response) {
        return response.header("Date")
                .flatMap(RetryAfter::date)
                .flatMap(now -> date(told).map(then -> Duration.between(now, then)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
