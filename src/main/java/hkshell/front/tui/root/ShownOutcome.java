package hkshell.front.tui.root;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.domain.request.json.LongList;
import hkshell.engine.CallWords;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.PageWalk;
import hkshell.engine.ShellLine;
import hkshell.engine.Sight;
import hkshell.engine.Warning;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.help.PageView;
import hkshell.front.tui.lens.LensState;
import hkshell.front.tui.loop.Effect;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How each kind of outcome appears on the screen: a sentence, a page over the panes, or the answer in its pane. */
final class ShownOutcome implements Outcome.Visitor<Shown> {
    /** Columns of the mark and the blanks around it. */
    private static final int MARK = 5;

    /** Of a table. */
    private static final int MOST_ROWS = 2_000;

    /** Of netrc diff: since this run read the file, which another run would not know. */
    private static final String OF_THIS_RUN = "--disk";

    private final Texts texts;
    private final Model model;
    private final Running run;

    ShownOutcome(Texts texts, Model model, Running run) {
        this.texts = texts;
        this.model = model;
        this.run = run;
    }

    @Override
    public Shown said(Outcome.Said outcome) {
        String sentence = outcome.sentence() + Warning.brief(outcome.warnings());
        return Shown.of(model.with(inShell(Note.ok(sentence))), result(outcome.doc()));
    }

    private static String result(Doc doc) {
        return doc instanceof Doc.Obj fields && fields.fields().get("line") instanceof Doc.Num line
                ? "line " + line.value()
                : "done";
    }

    /** The line that does the same outside, which every action shows. */
    private Note inShell(Note note) {
        return withLine(note, "in the shell: ");
    }

    private Note withLine(Note note, String label) {
        return run.words().contains(OF_THIS_RUN)
                ? note
                : line().of(run.words()).map(line -> note.with(label, line)).orElse(note);
    }

    private ShellLine line() {
        return new ShellLine(texts.completer().rows(), model.session());
    }

    @Override
    public Shown printed(Outcome.Printed outcome) {
        boolean secret = run.words().contains("--reveal")
                || line().row(run.words()).filter(row -> row.is(Mark.SECRET)).isPresent();
        if (secret || outcome.failed().isPresent()) {
            Shown page = page(revealed(outcome), is -> is.with(new Effect.Copy(outcome.value(), "the value")), "shown");
            return outcome.failed()
                    .map(problem -> Shown.failed(page.model().with(Note.failed(problem)), problem.code()))
                    .orElse(page);
        }
        return lines(List.of(Styled.of(outcome.value() + Warning.brief(outcome.warnings()))));
    }

    private static List<Styled> revealed(Outcome.Printed outcome) {
        List<Styled> lines = new ArrayList<>(List.of(Styled.of(outcome.value(), Role.SECRET)));
        lines.add(Styled.of("y copies the value.", Role.DIM));
        outcome.failed().ifPresent(problem -> {
            lines.add(Styled.of(problem.sentence(), Role.ERROR));
            lines.add(Styled.of(problem.hint(), Role.DIM));
        });
        outcome.warnings().forEach(warning -> lines.add(Styled.of(warning.sentence(), Role.WARN)));
        return lines;
    }

    @Override
    public Shown listed(Outcome.Listed outcome) {
        if (outcome.rows().isEmpty()) {
            String brief = Warning.brief(outcome.warnings());
            return Shown.of(model.with(Note.plain(outcome.whenEmpty() + Sanitize.line(brief))), "none");
        }
        List<Styled> lines = new ArrayList<>(table(outcome));
        for (Warning warning : outcome.warnings()) {
            lines.add(Styled.of("warning: " + Sanitize.line(warning.sentence()), Role.WARN));
        }
        return page(lines, Count.of(outcome.rows().size(), "row"));
    }

    /** A long one in part: a page is made whole, and nobody reads so far. */
    private List<Styled> table(Outcome.Listed outcome) {
        int rows = outcome.rows().size();
        List<Styled> lines = new Table(outcome.heads(), outcome.rows().subList(0, Math.min(rows, MOST_ROWS)))
                .lines(model.size().columns() - PageView.SIDES);
        if (rows > MOST_ROWS) {
            lines.add(Styled.of(
                    Count.of(rows - MOST_ROWS, "more row") + ": in a shell the same command prints them all",
                    Role.DIM));
        }
        return lines;
    }

    @Override
    public Shown found(Outcome.Found outcome) {
        if (outcome.sum().isEmpty() || outcome.table().rows().isEmpty()) {
            return listed(outcome.table());
        }
        List<Styled> lines = new ArrayList<>(table(outcome.table()));
        lines.add(Styled.EMPTY);
        lines.add(Styled.of(outcome.sum(), Role.TITLE));
        return page(lines, outcome.sum());
    }

    @Override
    public Shown detailed(Outcome.Detailed outcome) {
        List<Styled> lines = new ArrayList<>(outcome.lines());
        for (Warning warning : outcome.warnings()) {
            lines.add(Styled.of("warning: " + Sanitize.line(warning.sentence()), Role.WARN));
        }
        return lines(lines);
    }

    /** A single short line needs no page. */
    private Shown lines(List<Styled> lines) {
        boolean single =
                lines.size() == 1 && lines.get(0).width() < model.size().columns() - MARK;
        return single ? Shown.of(model.with(inShell(Note.ok(lines.get(0).text()))), "shown") : page(lines, "shown");
    }

    @Override
    public Shown manual(Outcome.Manual outcome) {
        int columns = Math.max(20, model.size().columns() - 4);
        return page(texts.markdown().apply(outcome.markdown(), columns), "shown");
    }

    private Shown page(List<Styled> lines, String result) {
        return page(lines, page -> page, result);
    }

    private Shown page(List<Styled> lines, UnaryOperator<PageState> change, String result) {
        PageState page = change.apply(PageState.of(String.join(" ", run.words()), lines));
        return Shown.of(model.with(inShell(Note.ok(""))).open(new Layer.Page(page)), result);
    }

    @Override
    public Shown exchanged(Outcome.Exchanged outcome) {
        if (outcome.exchange() instanceof Exchange.Answered answered) {
            return answered(answered);
        }
        return outcome.exchange() instanceof Exchange.Failed failed
                ? failed(failed.problem())
                : failed(Problem.cancelled());
    }

    @Override
    public Shown compared(Outcome.Compared outcome) {
        if (outcome.sights().isEmpty()) {
            return listed(outcome.table());
        }
        long good = outcome.sights().stream().filter(Sight::isGood).count();
        String result = good + " of " + outcome.sights().size();
        LensState state = LensState.of(CallWords.brief(run.words()), outcome);
        Model now = model.with(inShell(Note.ok(""))).open(new Layer.Lens(state));
        return new Shown(now, result, good < outcome.sights().size(), List.of());
    }

    @Override
    public Shown grown(Outcome.Grown outcome) {
        LongList list = outcome.list();
        Model now = list.callsLeft() < 0 ? model : model.withCallsLeft(Long.toString(list.callsLeft()));
        String told = PageWalk.told(list);
        return PageWalk.problem(list)
                .map(why -> list.pointsBack() ? why : why.withHint("Enter on the last row goes on"))
                .map(why -> Shown.failed(now.with(Note.failed(why)), why.code()))
                .orElseGet(() -> Shown.of(now.with(Note.ok(told + ".")), told));
    }

    private Shown answered(Exchange.Answered answered) {
        Response response = answered.response();
        // An answer of before says nothing of now.
        String calls =
                run.isCall() ? response.header("RateLimit-Remaining").orElse(model.callsLeft()) : model.callsLeft();
        Model now = model.withCallsLeft(calls);
        long millis = response.took().toMillis();
        String result = response.status() + "  " + millis + " ms";
        Optional<Problem> problem = AnswerProblem.of(answered);
        if (problem.isPresent()) {
            return Shown.failed(now.with(Note.failed(problem.get())), result);
        }
        Note note = Note.ok(response.status() + " in " + millis + " ms.");
        return Shown.of(now.with(withLine(note, "again in the shell: ")), result);
    }

    @Override
    public Shown open(Outcome.Open outcome) {
        return switch (outcome.front()) {
            case QUIT -> new Shown(model, "left", false, List.of(new Effect.Leave(0)));
            case REPL -> new Shown(model, "opened", false, List.of(new Effect.OpenRepl()));
            case REQUEST ->
                new Shown(
                        Wishes.inRequest(model, state -> state.holding(outcome.detail(), model.session()))
                                .with(Note.ok("It is the line of the Request pane: s sends it, e edits it.")),
                        "in pane 3",
                        false,
                        List.of());
            case UNLOCK -> new Shown(model, "asked", false, List.of(new Effect.Unlock()));
            case SANDBOX ->
                Shown.failed(
                        model.with(Note.failed("The sandbox needs a terminal of its own: hkshell sandbox.")),
                        "not here");
        };
    }

    @Override
    public Shown failed(Outcome.Failed outcome) {
        return failed(outcome.problem());
    }

    /** Who leaves a question has decided something; that is no failure. */
    private Shown failed(Problem problem) {
        return run.left() && problem.kind() == Problem.Kind.CANCELLED
                ? Shown.of(model.with(Note.plain("Nothing was changed.")), "left")
                : Shown.failed(model.with(Note.failed(problem)), problem.code());
    }
}
