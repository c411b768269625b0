package hkshell.front.tui.response;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Response;
import hkshell.domain.request.json.AnswerTree;
import hkshell.domain.request.json.Filtered;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.LongList;
import hkshell.domain.request.json.RawText;
import hkshell.domain.request.json.TreeSecrets;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is looked at. Each tab keeps its own place.
 *
 * @param exchange with the body that is looked at
 * @param filter what made the body of another answer's; empty for one as it came
 * @param values how many the filter gave
 * @param secrets what must be masked wherever it stands, beside what looks like a secret
 * @param allSecret whether every string is masked
 * @param notice what is wrong with it: its status, or that it is no JSON
 * @param raw made when the tab is first opened, because it walks the whole body once
 * @param heads the first line seen of the headers
 * @param table made when the tab is first opened; empty also when it is no list of objects
 * @param diff what it was compared with last
 */
record Answer(
        Exchange.Answered exchange,
        Optional<String> filter,
        int values,
        Redactor secrets,
        boolean allSecret,
        Optional<Problem> notice,
        Tab tab,
        TreeTab tree,
        Optional<RawTab> raw,
        int heads,
        Optional<TableTab> table,
        DiffTab diff) {
    private static final DiffTab NOT_YET = DiffTab.none("");

    /** @param before the tab that is open; headers stay in sight from one call to the next */
    static Answer of(Exchange.Answered exchange, AnswerTree read, Tab before) {
        JsonTree json = read.get();
        boolean whole = json.size() > 0 && json.problem().isEmpty();
        Optional<Problem> refused = AnswerProblem.of(exchange);
        Optional<Problem> notice = refused.or(() -> OddBody.of(exchange, read));
        TreeTab tree = TreeTab.of(json, exchange.signed().request().target());
        Redactor known = Redactor.of(exchange.signed());
        Answer answer = new Answer(
                exchange,
                Optional.empty(),
                0,
                known,
                false,
                notice,
                Tab.TREE,
                tree,
                Optional.empty(),
                0,
                Optional.empty(),
                NOT_YET);
        if (before == Tab.HEADERS || before == Tab.DIFF && whole) {
            return answer.on(before);
        }
        return refused.isEmpty() && (whole || json.isPart()) ? answer : answer.on(Tab.RAW);
    }

    /**
     * What a filter made of it. The values lost their names, by which secrets are known, so each secret of the whole
     * is masked wherever it turns up; all strings are, when there are too many to look for.
     */
    Answer filtered(Filtered made, JsonTree json) {
        Response response = exchange.response();
        Response other = new Response(
                response.status(),
                response.headers(),
                json.body(),
                response.timing(),
                response.version(),
                response.unchanged());
        Optional<Redactor> all = TreeSecrets.of(tree.lines(), secrets);
        boolean every = allSecret || all.isEmpty();
        TreeTab view = TreeTab.of(json, every ? TreeSecrets.EVERY_VALUE : target());
        return new Answer(
                new Exchange.Answered(exchange.signed(), other),
                Optional.of(made.filter()),
                made.values().size(),
                all.orElse(secrets),
                every,
                Optional.empty(),
                Tab.TREE,
                view,
                Optional.empty(),
                0,
                Optional.empty(),
                NOT_YET);
    }

    /** Where the body is not what it should be. */
    Optional<Place> place() {
        return notice.flatMap(Problem::place);
    }

    /** Of the call, by which it is known whether every value is a secret. */
    String target() {
        return allSecret ? TreeSecrets.EVERY_VALUE : exchange.signed().request().target();
    }

    /** The secret that went out with the call: the server may repeat it anywhere. */
    Redactor known() {
        return secrets;
    }

    /** Those that have something to show. */
    List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>(List.of(Tab.values()));
        if (tree.isEmpty()) {
            tabs.removeAll(List.of(Tab.TREE, Tab.TABLE));
        }
        if (filter.isPresent()) {
            tabs.remove(Tab.DIFF);
        }
        return tabs;
    }

    /** With the tab so many further, around the end. */
    Answer step(int by) {
        List<Tab> tabs = tabs();
        return on(tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size())));
    }

    Answer on(Tab other) {
        return new Answer(
                exchange,
                filter,
                values,
                secrets,
                allSecret,
                notice,
                other,
                tree,
                other == Tab.RAW ? rawHere() : raw,
                heads,
                other == Tab.TABLE ? table.or(() -> TableTab.of(tree)) : table,
                diff);
    }

    /** The raw text, at the value that the tree's cursor is on; empty when making it takes long: {@link BodyReading}. */
    private Optional<RawTab> rawHere() {
        Optional<RawTab> text = raw.isPresent() || tree.json().body().isLarge()
                ? raw
                : Optional.of(RawTab.of(RawText.of(tree.json(), target(), known())));
        return tab == Tab.TREE ? text.map(is -> is.at(tree.offset())) : text;
    }

    /** With more of the long list that it is a part of; each tab stays where it is. */
    Answer grown(Exchange.Answered whole, JsonTree json, LongList set) {
        TreeTab more = tree.grown(json, set);
        return new Answer(
                whole,
                filter,
                values,
                secrets,
                allSecret,
                notice,
                tab,
                more,
                raw.map(is -> is.over(RawText.of(json, target(), known()))),
                heads,
                table.flatMap(is -> TableTab.of(more).map(is::grown)),
                diff);
    }

    Answer with(TreeTab other) {
        return with(other, raw, heads, table, diff);
    }

    Answer with(RawTab other) {
        return with(tree, Optional.of(other), heads, table, diff);
    }

    Answer withHeads(int top) {
        return with(tree, raw, top, table, diff);
    }

    Answer with(TableTab other) {
        return with(tree, raw, heads, Optional.of(other), diff);
    }

    Answer with(DiffTab other) {
        return with(tree, raw, heads, table, other);
    }

    private Answer with(
            TreeTab otherTree, Optional<RawTab> otherRaw, int top, Optional<TableTab> otherTable, DiffTab otherDiff) {
        return new Answer(
                exchange,
                filter,
                values,
                secrets,
                allSecret,
                notice,
                tab,
                otherTree,
                otherRaw,
                top,
                otherTable,
                otherDiff);
    }
}
