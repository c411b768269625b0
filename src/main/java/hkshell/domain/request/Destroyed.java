package hkshell.domain.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a call takes away for good, with the data that belongs to it.
 *
 * @param kind as a person says it, such as {@code app}
 * @param name that the path calls it by; for the account of whoever calls, the word {@code account}
 */
public record Destroyed(String kind, String name) {
    private static final String ACCOUNT = "account";

    private static final Map<String, String> KINDS = Map.of(
            "apps", "app",
            "addons", "add-on",
            "teams", "team",
            "spaces", "space",
            "pipelines", "pipeline",
            "enterprise-accounts", "enterprise account",
            "review-apps", "review app",
            "users", ACCOUNT);

    /**
     * Empty for a call that destroys nothing, or nothing that could not be made again. On every host, because Heroku's API
     * has more than one.
     *
     * @param api below which paths count
     */
    public static Optional<Destroyed> by(Request request, URI api) {
        if (!deletes(request)) {
            return Optional.empty();
        }
        List<String> path = segments(request.uri().getPath());
        List<String> base = segments(api.getPath());
        boolean below =
                path.size() > base.size() && path.subList(0, base.size()).equals(base);
        return in(below ? path.subList(base.size(), path.size()) : path);
    }

    private static boolean deletes(Request request) {
        return request.method().equals("DELETE")
                || request.headers().stream()
                        .anyMatch(header -> RequestLine.isOverride(header.name())
                                && header.value().toUpperCase(Locale.ROOT).contains("DELETE"));
    }

    private static Optional<Destroyed> in(List<String> path) {
        if (path.equals(List.of(ACCOUNT)) || path.equals(List.of("users", "~"))) {
            return Optional.of(new Destroyed(ACCOUNT, ACCOUNT));
        }
        if (path.size() < 2) {
            return Optional.empty();
        }
        String name = path.get(path.size() - 1);
        return Optional.ofNullable(KINDS.get(plain(path.get(path.size() - 2)))).map(kind -> new Destroyed(kind, name));
    }

    /** In small letters and without parameters, as a lenient server may read it. */
    private static String plain(String segment) {
        int end = segment.indexOf(';');
        return (end < 0 ? segment : segment.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** As a lenient server may read it: without empty parts and those that only lead about. */
    private static List<String> segments(String decoded) {
        List<String> segments = new ArrayList<>();
        for (String segment : decoded.split("/")) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** Such as {@code the add-on postgresql-round-1}. */
    public String words() {
        return isOwnAccount() ? "your account" : "the " + kind + " " + name;
    }

    private boolean isOwnAccount() {
        return kind.equals(ACCOUNT) && name.equals(ACCOUNT);
    }
}
