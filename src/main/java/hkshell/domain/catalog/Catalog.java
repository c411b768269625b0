package hkshell.domain.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calls of an API: found by what is typed, and by where a call went. Immutable. */
public record Catalog(List<Endpoint> endpoints) {
    public static final Catalog EMPTY = new Catalog(List.of());

    public Catalog {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * A part that can follow what is typed of a path.
     *
     * @param part a word, or a hole
     * @param ends the call, when there is one whose path ends with the part
     * @param below how many calls go on behind it
     */
    public record Next(String part, Optional<Endpoint> ends, int below) {}

    /** The call of that method and that path, holes included. */
    public Optional<Endpoint> find(String method, String path) {
        String shape = PathPattern.of(path).shape();
        return endpoints.stream()
                .filter(one -> one.method().equals(method) && one.path().shape().equals(shape))
                .findFirst();
    }

    /** The call that a path without holes, or with some, belongs to; one that says more of it in words wins. */
    public Optional<Endpoint> matching(String method, String path) {
        PathPattern concrete = PathPattern.of(path);
        Optional<Endpoint> best = Optional.empty();
        for (Endpoint one : endpoints) {
            boolean fits =
                    one.method().equals(method) && one.path().match(concrete).isPresent();
            if (fits && (best.isEmpty() || holes(one) < holes(best.get()))) {
                best = Optional.of(one);
            }
        }
        return best;
    }

    private static int holes(Endpoint endpoint) {
        return endpoint.path().holes().size();
    }

    /** What fills the holes of a path that was called; nothing when the catalog does not know it. */
    public Map<String, String> filled(String method, String path) {
        return matching(method, path)
                .flatMap(one -> one.path().match(PathPattern.of(path)))
                .orElse(Map.of());
    }

    /**
     * What can follow the first parts of a path, words before holes.
     *
     * @param method empty for any
     * @param before the parts that are typed out
     */
    public List<Next> next(String method, List<String> before) {
        Map<String, List<Endpoint>> parts = new LinkedHashMap<>();
        for (Endpoint one : below(method, before)) {
            parts.computeIfAbsent(one.path().parts().get(before.size()), part -> new ArrayList<>())
                    .add(one);
        }
        List<Next> words = new ArrayList<>();
        List<Next> holes = new ArrayList<>();
        parts.forEach((part, those) -> {
            (PathPattern.isHole(part) ? holes : words).add(next(part, those, before.size() + 1));
        });
        words.addAll(holes);
        return words;
    }

    private static Next next(String part, List<Endpoint> those, int length) {
        Optional<Endpoint> ends = those.stream()
                .filter(one -> one.path().parts().size() == length)
                .findFirst();
        long below =
                those.stream().filter(one -> one.path().parts().size() > length).count();
        return new Next(part, ends, (int) below);
    }

    /** Those whose path goes on behind these parts. Where one of them is a word of the API, it is no value of a hole. */
    private List<Endpoint> below(String method, List<String> before) {
        List<Endpoint> left = new ArrayList<>(endpoints);
        left.removeIf(one -> !method.isEmpty() && !one.method().equals(method)
                || one.path().parts().size() <= before.size());
        for (int at = 0; at < before.size(); at++) {
            int place = at;
            String part = before.get(at);
            left.removeIf(one -> !PathPattern.fits(one.path().parts().get(place), part));
            if (left.stream().anyMatch(one -> one.path().parts().get(place).equals(part))) {
                left.removeIf(one -> !one.path().parts().get(place).equals(part));
            }
        }
        return left;
    }

    /** The kind of thing that an answer's field of this name holds; empty when no call goes to one. */
    public Optional<String> kind(String field) {
        String kind = Kind.of(field);
        boolean known = endpoints.stream().anyMatch(one -> one.path().holes().contains(kind));
        return known ? Optional.of(kind) : Optional.empty();
    }

    /** The calls that show one thing of that kind, those that need the least to be known first. */
    public List<Endpoint> showing(String kind) {
        return endpoints.stream()
                .filter(one -> one.showsOne() && one.gives().equals(kind))
                .sorted(Comparator.comparingInt(Catalog::holes))
                .toList();
    }

    /** Those that have every word in their name, title, kind or fields, in the catalog's order. */
    public List<Endpoint> search(List<String> words) {
        return endpoints.stream()
                .filter(one -> words.stream().allMatch(word -> has(one, word)))
                .toList();
    }

    private static boolean has(Endpoint endpoint, String word) {
        String text = endpoint.name() + " " + endpoint.title() + " " + endpoint.gives();
        return containsIgnoringCase(text, word)
                || endpoint.fields().stream().anyMatch(field -> containsIgnoringCase(field.name(), word));
    }

    private static boolean containsIgnoringCase(String text, String word) {
        for (int at = 0; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** What an API said of itself, with the words and the calls that it lacks from a list of our own. */
    public Catalog with(Catalog ours) {
        List<Endpoint> all = new ArrayList<>();
        for (Endpoint one : endpoints) {
            all.add(ours.same(one).map(same -> one.titled(same.title())).orElse(one));
        }
        for (Endpoint one : ours.endpoints) {
            if (one.own() && same(one).isEmpty()) {
                all.add(one);
            }
        }
        return new Catalog(all);
    }

    private Optional<Endpoint> same(Endpoint endpoint) {
        return endpoints.stream().filter(endpoint::isSame).findFirst();
    }
}
