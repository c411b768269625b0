package hkshell.engine;

import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the lens as the table and the document that are shown of them. */
final class Sights {
    private final List<Sight> all;
    private final int first;

    Sights(List<Sight> all) {
        this.all = all;
        this.first = (int) all.stream().takeWhile(sight -> !sight.isGood()).count();
    }

    Outcome.Listed table() {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Sight sight = all.get(at);
            rows.add(List.of(
                    Styled.of(sight.account(), Role.NAME),
                    Styled.of(status(sight), sight.isGood() ? Role.OK : Role.ERROR),
                    Styled.of(count(sight)),
                    Styled.of(sight.response()
                            .map(is -> is.took().toMillis() + " ms")
                            .orElse("-")),
                    Styled.of(difference(at))));
            docs.add(doc(at));
        }
        return new Outcome.Listed(
                List.of("account", "status", "items", "time", "difference"),
                rows,
                "There are no accounts yet; login makes one.",
                new Doc.Arr(docs));
    }

    private static String status(Sight sight) {
        return sight.response().map(is -> Integer.toString(is.status())).orElse("-");
    }

    /** Of a list that goes on only the first part was asked for. */
    private static String count(Sight sight) {
        return sight.items()
                .map(items -> items.count() + (sight.goesOn() ? "+" : ""))
                .orElse("-");
    }

    private String difference(int row) {
        Sight sight = all.get(row);
        if (!sight.isGood()) {
            return sight.problem().orElseThrow().sentence();
        }
        return row == first ? "the first" : sight.against(all.get(first));
    }

    private Doc doc(int row) {
        Sight sight = all.get(row);
        return Doc.obj()
                .with("account", sight.account())
                .with(
                        "status",
                        sight.response()
                                .<Doc>map(is -> new Doc.Num(is.status()))
                                .orElse(new Doc.Null()))
                .with(
                        "count",
                        sight.items().<Doc>map(is -> new Doc.Num(is.count())).orElse(new Doc.Null()))
                .with("more", sight.goesOn())
                .with(
                        "millis",
                        sight.response()
                                .<Doc>map(is -> new Doc.Num(is.took().toMillis()))
                                .orElse(new Doc.Null()))
                .with(
                        "sameAs",
                        same(row).<Doc>map(is -> new Doc.Text(is.account())).orElse(new Doc.Null()))
                .with(
                        "error",
                        sight.problem()
                                .<Doc>map(is -> Doc.obj()
                                        .with("code", is.code())
                                        .with("message", is.sentence())
                                        .with("hint", is.hint()))
                                .orElse(new Doc.Null()));
    }

    /** The first account before it that sees the same. */
    private Optional<Sight> same(int row) {
        Sight sight = all.get(row);
        return all.subList(0, row).stream()
                .filter(other ->
                        sight.isGood() && other.isGood() && sight.against(other).equals(Sight.SAME))
                .findFirst();
    }
}
