package hkshell.adapter.disk;

import hkshell.domain.request.HeaderRules;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.engine.session.Settings;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import hkshell.kit.text.Sanitize;
import java.util.Optional;

/** What the value of a setting may be. */
final class SettingValue {
    /** A day. */
    private static final long LONGEST = 86_400;

    private static final String CODE = "bad_settings";

    private SettingValue() {}

    static Optional<Problem> refused(String name, String value) {
        if (name.startsWith("timeout.")) {
            return seconds(name, value);
        }
        return name.startsWith(Settings.HEADER)
                ? header(name.substring(Settings.HEADER.length()), value)
                : Optional.empty();
    }

    private static Optional<Problem> seconds(String name, String value) {
        long seconds = Digits.number(value, 5);
        return seconds >= 1 && seconds <= LONGEST
                ? Optional.empty()
                : Optional.of(Problem.file(
                        CODE,
                        name + " is a number of seconds from 1 to " + LONGEST + ", not '" + Sanitize.line(value) + "'.",
                        "such as " + name + " = 30"));
    }

    /** As in a request line; but a file that is copied and shown is no place for a credential. */
    private static Optional<Problem> header(String name, String value) {
        if (SecretNames.headerLine(name, value)) {
            return Optional.of(Problem.file(
                    CODE,
                    "The header " + Sanitize.line(name) + " may hold a credential, which is no setting.",
                    "hkshell login keeps it; another one stands in the line of the call"));
        }
        // Else every call would be another one than its line says.
        if (RequestLine.isOverride(name)) {
            return Optional.of(Problem.file(
                    CODE, "The header " + name + " makes another call of each.", "it stands in the line of one call"));
        }
        return HeaderRules.refused(name, value)
                .map(why -> Problem.file(CODE, why, "such as header.Accept-Language = en"));
    }
}
