package hkshell.engine;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.Endpoint;
import hkshell.domain.catalog.ItemField;
import hkshell.domain.catalog.PathPart;
import hkshell.domain.catalog.PathPattern;
import hkshell.domain.catalog.Seen;
import hkshell.domain.catalog.Sighting;
import hkshell.engine.session.Session;
import hkshell.kit.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can stand at the cursor of a request line: a method, a path part by part, and behind the path what fills its holes,
 * the fields of its body and headers. For every front.
 */
public final class CallChoices {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
    private static final List<String> HEADERS =
            List.of("Range:", "Accept:", "If-None-Match:", "If-Match:", "Accept-Inclusion:", "Authorization:");

    /** Of an id that is typed, before it is taken for one. */
    private static final int LEAST_OF_ID = 3;

    private final Catalog catalog;
    private final Seen seen;
    private final List<Completer.Choice> found = new ArrayList<>();
    private final String prefix;

    private CallChoices(Session session, String prefix) {
        this.catalog = session.guide().catalog();
        this.seen = session.guide().seen();
        this.prefix = prefix;
    }

    /**
     * @param method that the command gives; empty when the line may say one
     * @param before the words of the line before the cursor's
     * @param prefix the cursor's word, as far as it is typed
     */
    public static List<Completer.Choice> of(String method, List<String> before, String prefix, Session session) {
        CallChoices choices = new CallChoices(session, prefix);
        String first = before.isEmpty() ? "" : before.get(0).toUpperCase(Locale.ROOT);
        boolean says = method.isEmpty() && METHODS.contains(first);
        String known = says ? first : method;
        List<String> rest = says ? before.subList(1, before.size()) : before;
        if (!rest.isEmpty()) {
            choices.items(known, rest.get(0), rest.subList(1, rest.size()));
            return choices.found;
        }
        if (method.isEmpty() && before.isEmpty()) {
            choices.methods();
        }
        choices.path(known);
        return choices.found;
    }

    /** Small letters will do, as in the line itself. */
    private void methods() {
        String capitals = prefix.toUpperCase(Locale.ROOT);
        for (String method : METHODS) {
            if (method.startsWith(capitals)) {
                found.add(new Completer.Choice(method, "method"));
            }
        }
    }

    private void add(String word, String about) {
        if (word.startsWith(prefix)) {
            found.add(new Completer.Choice(word, about));
        }
    }

    private void path(String method) {
        if (prefix.contains("://") || prefix.contains("?")) {
            return;
        }
        int slash = prefix.lastIndexOf('/');
        String done = slash < 0 ? "/" : prefix.substring(0, slash + 1);
        String slashed = slash < 0 ? "/" + prefix : prefix;
        List<String> before = done.length() < 2
                ? List.of()
                : PathPattern.of(done.substring(0, done.length() - 1)).parts();
        for (Catalog.Next next : catalog.next(method, before)) {
            if (PathPattern.isHole(next.part())) {
                hole(done, next, slashed);
            } else {
                part(done + next.part(), next, slashed);
            }
        }
    }

    /** The path as it is, when it is a call, and with a slash when calls go on behind it. */
    private void part(String path, Catalog.Next next, String typed) {
        if (!path.startsWith(typed)) {
            return;
        }
        next.ends().ifPresent(call -> found.add(new Completer.Choice(path, call.title())));
        if (next.below() > 0) {
            found.add(new Completer.Choice(path + "/", Count.of(next.below(), "call") + " below"));
        }
    }

    private void hole(String done, Catalog.Next next, String typed) {
        String kind = PathPattern.hole(next.part());
        if (kind.equals("account") || kind.equals("oauth-authorization")) {
            part(done + "~", next, typed);
        }
        String part = typed.substring(done.length());
        for (Sighting one : seen.of(kind)) {
            String name = PathPart.encoded(one.name());
            boolean byId = part.length() >= LEAST_OF_ID
                    && one.id().startsWith(part)
                    && !one.id().isEmpty();
            if (name.startsWith(part) || byId) {
                found.add(new Completer.Choice(
                        done
                                + (byId ? PathPart.encoded(one.id()) : name)
                                + (next.ends().isEmpty() ? "/" : ""),
                        kind + ", " + one.words()));
            }
        }
        part(done + next.part(), next, typed);
    }

    /** Without a method a line with a body is a POST. */
    private void items(String method, String path, List<String> given) {
        Optional<Endpoint> endpoint = catalog.matching(method.isEmpty() ? "POST" : method, slashed(path));
        for (String hole : PathPattern.of(path).holes()) {
            fill(hole, given);
        }
        endpoint.ifPresent(call -> call.fields().forEach(field -> field(field, given)));
        if (!prefix.isEmpty()) {
            HEADERS.forEach(header -> add(header, "header"));
        }
    }

    private static String slashed(String path) {
        return path.startsWith("/") || path.contains("://") ? path : "/" + path;
    }

    private void fill(String hole, List<String> given) {
        String item = hole + "==";
        if (given.stream().noneMatch(word -> word.startsWith(item))) {
            add(item, "fills {" + hole + "}");
            if (prefix.startsWith(item)) {
                seen.of(hole).forEach(one -> add(item + one.name(), one.words()));
            }
        }
    }

    private void field(ItemField field, List<String> given) {
        boolean there = given.stream()
                .anyMatch(word -> word.startsWith(field.name() + "=") || word.startsWith(field.name() + ":="));
        if (!there) {
            String item = field.name() + (field.isText() ? "=" : ":=");
            add(item, field.type());
            if (field.type().equals("boolean") && prefix.startsWith(item)) {
                add(item + "true", field.type());
                add(item + "false", field.type());
            }
        }
    }
}
