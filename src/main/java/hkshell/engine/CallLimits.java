package hkshell.engine;

import hkshell.domain.request.TimeLimits;
import hkshell.engine.session.Settings;
import hkshell.kit.text.Digits;
import java.time.Duration;

/** How long calls may take by the settings; what is not set is as usual. */
public final class CallLimits {
    /** What a command asks for by itself is small, and somebody waits for more than the answer. */
    private static final Duration USUAL_OF_COMMANDS = Duration.ofSeconds(30);

    private CallLimits() {}

    /** For a call that was asked for as such. */
    public static TimeLimits of(Settings settings) {
        return limits(settings, TimeLimits.USUAL.whole());
    }

    /** For a call that a command makes for what it does: a login, the keys, the schema. */
    public static TimeLimits ofCommands(Settings settings) {
        return limits(settings, USUAL_OF_COMMANDS);
    }

    /** For an answer that a person has to bring about meanwhile, be it in silence. */
    static TimeLimits waiting(Settings settings, Duration longest) {
        return limits(settings, longest).spending(longest);
    }

    private static TimeLimits limits(Settings settings, Duration whole) {
        return new TimeLimits(
                set(settings, "timeout.connect", TimeLimits.USUAL.connect()),
                set(settings, "timeout.first-byte", TimeLimits.USUAL.silence()),
                set(settings, "timeout.whole", whole),
                TimeLimits.USUAL.patience());
    }

    /** The settings file takes nothing but seconds here. */
    private static Duration set(Settings settings, String name, Duration usual) {
        return settings.get(name)
                .map(value -> Duration.ofSeconds(Digits.number(value, 5)))
                .filter(time -> !time.isNegative() && !time.isZero())
                .orElse(usual);
    }
}
