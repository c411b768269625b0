package hkshell.domain.heroku;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Redactor;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/** What a person should know of an answer although it is one: where it came from, and what its server warns of. */
public final class AnswerNotes {
    private static final int LONGEST = 300;
    private static final List<String> WARNINGS = List.of("Warning-Message", "X-Heroku-Warning");

    private AnswerNotes() {}

    /** One sentence each, harmless to print. */
    public static List<String> of(Exchange.Answered exchange) {
        List<String> notes = new ArrayList<>();
        if (exchange.signed().hasStrayed()) {
            notes.add("A redirect led the call to "
                    + Origin.of(exchange.signed().request().uri()).place()
                    + ", which answers here; no credential went there.");
        }
        Redactor known = Redactor.of(exchange.signed());
        for (Header header : exchange.response().headers()) {
            String said = Fit.cut(Sanitize.line(known.text(header.value()).strip()), LONGEST);
            String note = "The server warns: " + said;
            if (WARNINGS.stream().anyMatch(header::is) && !said.isEmpty() && !notes.contains(note)) {
                notes.add(note);
            }
        }
        return notes;
    }
}
