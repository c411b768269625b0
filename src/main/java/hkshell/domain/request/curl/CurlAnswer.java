package hkshell.domain.request.curl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** What curl is told about the answer, where it means the same here: {@code -i}, {@code -o FILE} and {@code -m SECONDS}. */
public final class CurlAnswer {
    public static final String INCLUDE = "--include";
    public static final String OUTPUT = "--output";
    public static final String MAX_TIME = "--max-time";

    private CurlAnswer() {}

    static boolean isFlag(String name) {
        return name.equals(INCLUDE) || name.equals("--show-headers");
    }

    /** Puts the option's value in; false when it is another option, or says nothing that could be done here. */
    static boolean take(String name, String value, Map<String, String> into) {
        Optional<String> here = switch (name) {
            case OUTPUT -> Optional.of(value).filter(file -> !file.equals("-"));
            case MAX_TIME -> seconds(value);
            default -> Optional.empty();
        };
        here.ifPresent(is -> into.put(name, is));
        return here.isPresent();
    }

    /** curl takes parts of a second, and 0 for no limit. */
    private static Optional<String> seconds(String text) {
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            return Optional.of(text);
        }
        String whole = new BigDecimal(text).setScale(0, RoundingMode.CEILING).toPlainString();
        return Optional.of(whole).filter(is -> !is.equals("0"));
    }
}
