package hkshell.front.print;

import hkshell.domain.heroku.AnswerNotes;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.BodyForm;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.NextPart;
import hkshell.domain.request.Response;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.Sight;
import hkshell.engine.Warning;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Outcomes as text: results on stdout, sentences and errors on stderr. The last step of a single command and of a line of
 * the line shell.
 */
public final class OutcomePrinter implements Outcome.Visitor<Void> {
    private static final int MOST_OF_A_RULE = 3;

    private final Io io;
    private final boolean json;
    private final Function<String, String> manual;

    /** @param manual Markdown to text for people */
    public OutcomePrinter(Io io, boolean json, Function<String, String> manual) {
        this.io = io;
        this.json = json;
        this.manual = manual;
    }

    /** Prints it, and flushes. */
    public void print(Outcome outcome) {
        outcome.accept(this);
        io.out().flush();
        io.err().flush();
    }

    @Override
    public Void said(Outcome.Said outcome) {
        if (json) {
            JsonText.print(outcome.doc(), io.out());
        } else {
            io.say(outcome.sentence());
            warnings(outcome.warnings());
        }
        return null;
    }

    /** Of each rule the first few, and how many more there are. With JSON they stand in the document, all of them. */
    private void warnings(List<Warning> warnings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Warning warning : warnings) {
            // What names no program is about a thing of its own each time, and netrc check knows nothing of it.
            if (warning.readers().isEmpty() || counts.merge(warning.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
                io.say("warning: " + warning.sentence());
                hint(warning.hint());
            }
        }
        counts.forEach((rule, count) -> {
            if (count > MOST_OF_A_RULE) {
                io.say("warning: " + (count - MOST_OF_A_RULE) + " more of " + rule + "; netrc check lists them.");
            }
        });
    }

    private void hint(String hint) {
        if (!hint.isEmpty()) {
            io.say("hint: " + hint);
        }
    }

    @Override
    public Void printed(Outcome.Printed outcome) {
        if (json) {
            JsonText.print(outcome.doc(), io.out());
        } else {
            value(outcome.value());
            warnings(outcome.warnings());
        }
        outcome.failed().ifPresent(this::problem);
        return null;
    }

    /** A terminal gets it made harmless; a pipe gets what stands there, byte for byte. */
    private void value(String value) {
        if (io.outTty()) {
            io.out().println(Sanitize.line(value));
            return;
        }
        LosslessText.bytes(value).ifPresent(io.out()::writeBytes);
        io.out().println();
    }

    @Override
    public Void listed(Outcome.Listed outcome) {
        if (json) {
            JsonText.print(outcome.doc(), io.out());
        } else if (outcome.rows().isEmpty()) {
            io.say(outcome.whenEmpty());
        } else {
            // Who cuts a pipe into words wants one line a row.
            int columns = io.outTty() ? io.columns() : Table.ANY_WIDTH;
            new Table(outcome.heads(), outcome.rows())
                    .each(columns, line -> io.out().println(line.text().stripTrailing()));
        }
        if (!outcome.warnings().isEmpty()) {
            io.out().flush();
        }
        // The document is a list of rows, which has no room for them.
        warnings(outcome.warnings());
        return null;
    }

    @Override
    public Void found(Outcome.Found outcome) {
        listed(outcome.table());
        if (!json) {
            // Both may be one terminal, and the sum belongs below the table.
            io.out().flush();
            if (!outcome.sum().isEmpty()) {
                io.say(outcome.sum());
            }
            hint(outcome.hint());
        }
        return null;
    }

    @Override
    public Void detailed(Outcome.Detailed outcome) {
        if (json) {
            JsonText.print(outcome.doc(), io.out());
        } else {
            for (Styled line : outcome.lines()) {
                io.lines(Sanitize.line(line.text()), io.outTty()).forEach(io.out()::println);
            }
            warnings(outcome.warnings());
        }
        return null;
    }

    @Override
    public Void exchanged(Outcome.Exchanged outcome) {
        if (outcome.exchange() instanceof Exchange.Answered answered) {
            answered(answered, outcome);
        } else if (outcome.exchange() instanceof Exchange.Failed failed) {
            problem(failed.problem());
        } else {
            problem(Problem.cancelled());
        }
        return null;
    }

    private void answered(Exchange.Answered exchange, Outcome.Exchanged outcome) {
        Response response = exchange.response();
        PrintStream out = io.out();
        if (outcome.withHead() && !json) {
            String version = response.version().isEmpty() ? "HTTP" : response.version();
            out.println(version + " " + response.status());
            for (Header header : response.headers()) {
                out.println(Sanitize.line(header.name() + ": " + header.value()));
            }
            out.println();
        }
        Optional<Problem> refusal = AnswerProblem.of(exchange);
        if (outcome.filtered().isPresent() && json) {
            BodyText.print(outcome.filtered().get().lines(), StandardCharsets.UTF_8, io.outTty(), out);
        } else if (json && refusal.isEmpty()) {
            BodyText.printLine(response, outcome.tree().form(), io.outTty(), out);
        } else if (!json) {
            body(outcome);
        }
        // In one file of both, what was printed first stands first.
        out.flush();
        refusal.ifPresent(this::problem);
        AnswerNotes.of(exchange).forEach(note -> io.say("warning: " + note));
        if (json || outcome.filtered().isPresent()) {
            warn(outcome.tree().form());
        }
        if (NextPart.isOfMore(exchange)) {
            io.say("This is the first part of a longer list; --paginate gets all of it.");
        }
        if (!json) {
            about(response, outcome.withHead());
        }
    }

    /** A terminal gets no bytes that are no text; what a person should know of them it is told. */
    private void body(Outcome.Exchanged outcome) {
        if (!io.outTty() || outcome.filtered().isPresent()) {
            BodyText.print(outcome.wanted(), StandardCharsets.UTF_8, io.outTty(), io.out());
            return;
        }
        BodyForm form = outcome.tree().form();
        if (form.binary()) {
            io.say("The answer is binary, " + outcome.wanted().size() + " bytes, which a terminal cannot show.");
            hint("-o FILE saves it; a pipe gets it too");
            return;
        }
        BodyText.print(outcome.wanted(), form.charset(), true, io.out());
        io.out().flush();
        warn(form);
    }

    private void warn(BodyForm form) {
        form.note().ifPresent(note -> io.say("warning: " + note.sentence()));
    }

    private void about(Response response, boolean withHead) {
        // A script that asks again and again gets the answer each time, and need not read this as often.
        if (response.unchanged() && io.errTty()) {
            io.say("Not changed since it was last asked for.");
        }
        if (withHead && !response.version().isEmpty()) {
            io.say("Connected after " + response.timing().connected().toMillis() + " ms, first byte after "
                    + response.timing().answered().toMillis() + " ms, all after "
                    + response.took().toMillis() + " ms.");
        }
    }

    @Override
    public Void compared(Outcome.Compared outcome) {
        Void none = listed(outcome.table());
        for (Sight sight : outcome.sights()) {
            sight.notes().forEach(note -> io.say("warning: " + Sanitize.line(sight.account()) + ": " + note));
        }
        return none;
    }

    @Override
    public Void grown(Outcome.Grown outcome) {
        return exchanged(new Outcome.Exchanged(outcome.whole(), false));
    }

    @Override
    public Void manual(Outcome.Manual outcome) {
        if (json) {
            Doc page = Doc.obj().with("topic", outcome.topic()).with("markdown", outcome.markdown());
            JsonText.print(page, io.out());
        } else {
            io.out().print(manual.apply(outcome.markdown()));
        }
        return null;
    }

    @Override
    public Void open(Outcome.Open outcome) {
        // Obeyed by the front, nothing to print.
        return null;
    }

    @Override
    public Void failed(Outcome.Failed outcome) {
        problem(outcome.problem());
        return null;
    }

    /** The sentence, then the hint; or the object that scripts read. */
    public void problem(Problem problem) {
        if (json) {
            io.err().println(JsonText.of(problem));
            return;
        }
        io.say(problem.sentence());
        hint(problem.hint());
    }
}
