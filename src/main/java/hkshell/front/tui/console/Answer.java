package hkshell.front.tui.console;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.RawText;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it is looked at. Each tab keeps its own place.
 *
 * @param notice what is wrong with it: its status, or that it is no JSON
 * @param raw made when the tab is first opened, because it walks the whole body once
 * @param heads the first line seen of the headers
 */
record Answer(
        Exchange.Answered exchange, Optional<Problem> notice, Tab tab, TreeTab tree, Optional<RawTab> raw, int heads) {

    /** @param before the tab that is open; headers stay in sight from one call to the next */
    static Answer of(Exchange.Answered exchange, JsonTree json, Tab before) {
        boolean whole = json.size() > 0 && json.problem().isEmpty();
        // Without the hint to look at the raw text: that is the tab it opens on.
        Optional<Problem> notJson = whole
                ? Optional.empty()
                : AnswerProblem.notJson(exchange).or(json::problem).map(problem -> problem.withHint(""));
        Optional<Problem> notice = AnswerProblem.of(exchange).or(() -> notJson);
        TreeTab tree = TreeTab.of(json, exchange.signed().request().target());
        Answer answer = new Answer(exchange, notice, Tab.TREE, tree, Optional.empty(), 0);
        if (before == Tab.HEADERS) {
            return answer.on(Tab.HEADERS);
        }
        return notice.isEmpty() && whole ? answer : answer.on(Tab.RAW);
    }

    /** The secret that went out with the call: the server may repeat it anywhere. */
    Redactor known() {
        return Redactor.of(exchange.signed());
    }

    /** Those that have something to show. */
    List<Tab> tabs() {
        return tree.isEmpty() ? List.of(Tab.RAW, Tab.HEADERS) : List.of(Tab.values());
    }

    /** With the tab so many further, around the end. */
    Answer step(int by) {
        List<Tab> tabs = tabs();
        return on(tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size())));
    }

    private Answer on(Tab other) {
        return new Answer(exchange, notice, other, tree, other == Tab.RAW ? Optional.of(rawHere()) : raw, heads);
    }

    /** The raw text, at the value that the tree's cursor is on. */
    private RawTab rawHere() {
        RawTab text = raw.orElseGet(() ->
                RawTab.of(RawText.of(tree.json(), exchange.signed().request().target(), known())));
        return tab == Tab.TREE ? text.at(tree.offset()) : text;
    }

    Answer with(TreeTab other) {
        return new Answer(exchange, notice, tab, other, raw, heads);
    }

    Answer with(RawTab other) {
        return new Answer(exchange, notice, tab, tree, Optional.of(other), heads);
    }

    Answer withHeads(int top) {
        return new Answer(exchange, notice, tab, tree, raw, top);
    }
}
