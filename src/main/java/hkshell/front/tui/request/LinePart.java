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

    /** What stands in the row's field at first. */
    String text(RequestLine line);

    /** The line with what was typed; a problem whose place is one of the typed text. */
    Parsed<RequestLine> with(RequestLine line, String typed);

    /** The line without it; empty when it cannot be taken out. */
    Optional<RequestLine> without(RequestLine line);

    /** An item of the line. */
    record Existing(int index) implements LinePart {
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
        public String text(RequestLine line) {
            return TargetParts.of(line.target()).values().stream()
                    .filter(value -> value.segment() == segment)
                    .map(TargetParts.Value::value)
                    .findFirst()
                    .orElse("");
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

    /** One item, typed as one word without quotes. */
    private static Parsed<Item> item(String typed) {
        return RequestLineParser.parse(List.of("GET", "/", typed))
                .map(line -> line.items().get(0))
                .mapProblem(problem -> problem.place()
                        .map(place -> problem.at(Place.at(Math.max(0, place.offset() - ALONE.length()))))
                        .orElse(problem));
    }
}
