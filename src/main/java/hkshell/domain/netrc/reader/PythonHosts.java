package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Python's netrc module keeps of a file: the last record of each host, or nothing because of one error anywhere. */
final class PythonHosts {
    /** A machine of this name is the default to Python. */
    static final String DEFAULT = "default";

    private final Map<String, Draft> records = new HashMap<>();
    private @Nullable Answer failure;
    private String swallowed = "";

    void put(String host, Draft record) {
        records.put(host, record);
    }

    void fail(String why) {
        failure = new Answer.Failed("NetrcParseError", why);
    }

    /** The rest of the file is one value. */
    void swallow(int line) {
        swallowed = "; " + Profile.openQuote(line);
    }

    static PythonHosts notUtf8() {
        PythonHosts none = new PythonHosts();
        none.failure = new Answer.Failed("UnicodeDecodeError", "the file is not UTF-8");
        return none;
    }

    @Nullable
    Answer failure() {
        return failure;
    }

    @Nullable
    Draft find(String host) {
        Draft record = records.get(host);
        return record != null ? record : records.get(DEFAULT);
    }

    /** Since 3.11 mode and owner do not matter when every login is {@code anonymous}. */
    boolean areAllAnonymous() {
        for (Draft record : records.values()) {
            if (!"anonymous".equals(record.login)) {
                return false;
            }
        }
        return true;
    }

    static @Nullable String distrust(FileAccess facts) {
        if (!facts.usual()) {
            return null;
        }
        if (!facts.mine()) {
            return "refuses the file, because it is another user's";
        }
        return facts.openToOthers() ? "refuses mode " + facts.octal() : null;
    }

    /** What the module answers for a name. */
    Answer answer(String name) {
        Draft record = find(name);
        return record == null ? new Answer.None(none()) : record.found(StandardCharsets.UTF_8, why(record, name));
    }

    String none() {
        return "no record of the host" + swallowed;
    }

    String why(Draft record, String name) {
        return (name.equals(record.host) ? Profile.LAST : "no record of the host anywhere, so the default") + swallowed;
    }
}
