package hkshell.front.repl;

import hkshell.domain.request.Item;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.engine.CallWords;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.Engine;
import hkshell.engine.Invocation;
import java.util.List;

/**
 * Which typed lines may stand in the file of lines: those that cannot hold a secret. A line that is wrong may have one in
 * the wrong place; a call has its own in its values, whatever they are called.
 */
record KeptLines(Engine engine) {
    private static final Redactor REDACTOR = new Redactor(List.of());

    boolean keeps(String line) {
        return engine.parse(line).map(KeptLines::isHarmless).value().orElse(false);
    }

    private static boolean isHarmless(Invocation invocation) {
        // What is left out of a line for curl may be its password.
        boolean curl = invocation.spec().words().equals(CallWords.CURL);
        if (CallWords.isOfSaved(invocation.spec())) {
            return false;
        }
        if (invocation.spec().is(Mark.PAST)) {
            return invocation.rest().isEmpty();
        }
        // A filter may look for one.
        if (invocation.option("--query").filter(SecretNames::field).isPresent()) {
            return false;
        }
        return !invocation.spec().is(Mark.CALL)
                || !curl
                        && CallWords.line(invocation)
                                .map(KeptLines::isHarmless)
                                .value()
                                .orElse(false);
    }

    private static boolean isHarmless(RequestLine line) {
        boolean typed = line.data().filter(Source::isGiven).isPresent()
                || !REDACTOR.address(line.target()).equals(line.target());
        return !typed && line.items().stream().allMatch(KeptLines::isHarmless);
    }

    private static boolean isHarmless(Item item) {
        if (item instanceof Item.Field field) {
            return !field.value().isGiven();
        }
        if (item instanceof Item.Query query) {
            return !SecretNames.query(query.name()) && !SecretNames.value(query.text());
        }
        return item instanceof Item.Json json && !json.value().isGiven();
    }
}
