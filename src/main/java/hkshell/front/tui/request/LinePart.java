package hkshell.front.tui.request;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.TargetParts;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of the line that a row shows: what is typed to change it, and the line with another one in its place. */
sealed interface LinePart {
    /** In front of an item that is read alone. */
    String ALONE = "GET / ";

    /** What it is, such as {@code query page}. */
    String label(RequestLine line);

    /** What stands in the row's field at first. */
    String text(RequestLine line);

    /** What stands in the line before the field's text. */
    Before before(RequestLine line);

    /** The line with what was typed; a problem whose place is one of the typed text. */
    Parsed<RequestLine> with(RequestLine line, String typed);

    /** The line without it; empty when it cannot be taken out. */
    Optional<RequestLine> without(RequestLine line);

    /**
     * What is not seen of the line while a part of it is typed, for who completes it.
     *
     * @param words whole ones, the method first
     * @param path the beginning of the path whose value is typed; empty for an item
     */
    record Before(List<String> words, String path) {
        public Before {
            words = List.copyOf(words);
        }
    }

    /** An item of the line. */
    record Existing(int index) implements LinePart {
        @Override
        public String label(RequestLine line) {
            return LinePart.label(line.items().get(index));
        }

        @Override
        public Before before(RequestLine line) {
            return beforeItem(line, index);
        }

        @Override
        public String text(RequestLine line) {
            return RequestText.word(line.items().get(index));
        }

        @Override
        public Parsed<RequestLine> with(RequestLine line, String typed) {
            return item(typed).map(item -> {
                List<Item> items = new ArrayList<>(line.items());
                items.set(index, item);
                return line.with(items);
            });
        }

        @Override
        public Optional<RequestLine> without(RequestLine line) {
            List<Item> items = new ArrayList<>(line.items());
            items.remove(index);
            return Optional.of(line.with(items));
        }
    }

    /** One more item; a header takes the place of the one of its name. */
    record Added(String first) implements LinePart {
        @Override
        public String label(RequestLine line) {
            return first.isEmpty() ? "add" : "header " + first.substring(0, first.indexOf(':'));
        }

        @Override
        public Before before(RequestLine line) {
            return beforeItem(line, -1);
        }

        @Override
        public String text(RequestLine line) {
            return first;
        }

        @Override
        public Parsed<RequestLine> with(RequestLine line, String typed) {
            return item(typed).map(item -> {
                List<Item> items = new ArrayList<>(line.items());
                items.removeIf(other -> other instanceof Item.HeaderLine
                        && item instanceof Item.HeaderLine
                        && other.name().equalsIgnoreCase(item.name()));
                items.add(item);
                return line.with(items);
            });
        }

        @Override
        public Optional<RequestLine> without(RequestLine line) {
            return Optional.empty();
        }
    }

    /** A pair of the query in the path. */
    record Pair(int index) implements LinePart {
        @Override
        public String label(RequestLine line) {
            return LinePart.label(TargetParts.of(line.target()).pair(index));
        }

        @Override
        public Before before(RequestLine line) {
            return beforeItem(line, -1);
        }

        @Override
        public String text(RequestLine line) {
            return RequestText.word(TargetParts.of(line.target()).pair(index));
        }

        @Override
        public Parsed<RequestLine> with(RequestLine line, String typed) {
            return item(typed)
                    .map(item -> item instanceof Item.Query query
                            ? line.withTarget(TargetParts.of(line.target())
                                    .withPair(index, Optional.of(query))
                                    .target())
                            : new Added("")
                                    .with(without(line).orElseThrow(), typed)
                                    .value()
                                    .orElse(line));
        }

        @Override
        public Optional<RequestLine> without(RequestLine line) {
            return Optional.of(line.withTarget(TargetParts.of(line.target())
                    .withPair(index, Optional.empty())
                    .target()));
        }
    }

    /** A value in the path. */
    record InPath(int segment) implements LinePart {
        @Override
        public String label(RequestLine line) {
            return value(line).map(value -> "path " + value.name()).orElse("path");
        }

        @Override
        public Before before(RequestLine line) {
            return new Before(
                    List.of(line.method()), TargetParts.of(line.target()).upTo(segment));
        }

        @Override
        public String text(RequestLine line) {
            return value(line).map(TargetParts.Value::value).orElse("");
        }

        private Optional<TargetParts.Value> value(RequestLine line) {
            return TargetParts.of(line.target()).values().stream()
                    .filter(value -> value.segment() == segment)
                    .findFirst();
        }

        @Override
        public Parsed<RequestLine> with(RequestLine line, String typed) {
            return Parsed.good(line.withTarget(
                    TargetParts.of(line.target()).withValue(segment, typed).target()));
        }

        @Override
        public Optional<RequestLine> without(RequestLine line) {
            return Optional.empty();
        }
    }

    private static String label(Item item) {
        String kind = item instanceof Item.Query ? "query" : item instanceof Item.HeaderLine ? "header" : "body";
        return kind + " " + item.name();
    }

    private static Before beforeItem(RequestLine line, int but) {
        List<String> words = new ArrayList<>(List.of(line.method(), line.target()));
        for (int at = 0; at < line.items().size(); at++) {
            if (at != but) {
                words.add(RequestText.word(line.items().get(at)));
            }
        }
        return new Before(words, "");
    }

    /** One item, typed as one word without quotes. */
    private static Parsed<Item> item(String typed) {
        return RequestLineParser.parse(List.of("GET", "/", typed))
                .map(line -> line.items().get(0))
                .mapProblem(problem -> problem.place()
                        .map(place -> problem.at(Place.at(Math.max(0, place.offset() - ALONE.length()))))
                        .orElse(problem));
    }
}
