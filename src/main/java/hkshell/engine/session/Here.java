package hkshell.engine.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account of a folder and all below it, as the person chose it. It stands in hkshell's own settings, so that nothing
 * that lies in a folder can choose.
 *
 * @param folder the one that it was chosen in
 */
public record Here(Path folder, String account) {
    private static final String NAME = "accounts.here.";
    private static final String HEX = "0123456789ABCDEF";

    /** What counts in a folder: its own, else that of the nearest one above it. */
    static Optional<Here> in(Path folder, Settings settings) {
        if (!isAny(settings)) {
            return Optional.empty();
        }
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            String account = settings.get(setting(at)).orElse("");
            if (!account.isEmpty()) {
                return Optional.of(new Here(at, account));
            }
        }
        return Optional.empty();
    }

    /** The folders that an account was chosen for, by name. */
    public static List<String> foldersOf(String account, Settings settings) {
        return settings.values().entrySet().stream()
                .filter(one -> one.getKey().startsWith(NAME) && one.getValue().equals(account))
                .map(one -> folder(one.getKey().substring(NAME.length())))
                .sorted()
                .toList();
    }

    /** Of the part behind {@link #NAME}, spelled as {@link #setting} does; as it is when a person spelled it otherwise. */
    private static String folder(String spelled) {
        try {
            return URLDecoder.decode(spelled, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strange) {
            return spelled;
        }
    }

    private static boolean isAny(Settings settings) {
        for (String name : settings.values().keySet()) {
            if (name.startsWith(NAME)) {
                return true;
            }
        }
        return false;
    }

    /** The setting's name, the folder spelled so that no line of a file can be broken by it. */
    public static String setting(Path folder) {
        StringBuilder name = new StringBuilder(NAME);
        for (byte b : folder.toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/._-".indexOf(c) >= 0;
            if (plain) {
                name.append(c);
            } else {
                name.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return name.toString();
    }
}
