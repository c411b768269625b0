package hkshell.engine.command.request;

import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.saved.EditedText;
import hkshell.domain.request.saved.HttpCheck;
import hkshell.engine.Argument;
import hkshell.engine.CallWords;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.KeptText;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code compose}: a request in the person's editor, then sent; on the screen it becomes the Request pane's line. */
public final class Compose implements Command {
    private static final String FILE = "request.http";

    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        CallWords.COMPOSE, Risk.READS, "A request in your editor, the last one or a new one, then sent")
                .with(Argument.rest("METHOD PATH ITEM", Argument.Values.PATH, "as in 'api'; without it the last call"))
                .with(MeantLine.DATA)
                .with(SendRequest.options())
                .example("hkshell compose POST /apps");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (!context.ask().person()) {
            return new Outcome.Failed(Problem.usage(
                    "'compose' opens an editor, which needs a terminal.", "without one: hkshell api POST /apps"));
        }
        if (context.ask().onScreen() && SendRequest.hasOption(invocation)) {
            return new Outcome.Failed(Problem.usage(
                    "On the screen the text becomes the line of the Request pane, which takes no options.",
                    "a call behind : takes them, such as api GET /apps --explain"));
        }
        return MeantLine.of(invocation, context)
                .fold(
                        line -> new Round(line, context, new KeptText("request", context)).run(invocation),
                        Outcome.Failed::new);
    }

    /** Until the text is a request, or the person leaves it in a file. */
    private record Round(RequestLine line, Context context, KeptText kept) {

        Outcome run(Invocation invocation) {
            byte[] before = EditedText.of(line).getBytes(StandardCharsets.UTF_8);
            byte[] text = before;
            while (true) {
                Parsed<byte[]> typed = context.ask().edit(text, FILE);
                if (!typed.isGood()) {
                    return kept.failed(typed.problem().orElseThrow());
                }
                text = typed.value().orElseThrow();
                if (Arrays.equals(text, before)) {
                    kept.drop();
                    return new Outcome.Said("Nothing was changed, and nothing was sent.", Doc.obj());
                }
                Parsed<RequestLine> read = read(text);
                if (read.isGood()) {
                    kept.drop();
                    return taken(read.value().orElseThrow(), invocation);
                }
                boolean fits = text.length <= HttpCheck.LARGEST;
                Optional<Outcome> end = wrong(
                        fits ? Optional.of(text) : Optional.empty(),
                        read.problem().orElseThrow());
                text = fits ? text : before;
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }

        private Parsed<RequestLine> read(byte[] text) {
            Origin api = Origin.of(context.session().facts().api());
            return HttpCheck.text(text).then(characters -> EditedText.line(characters, line, api));
        }

        private Outcome taken(RequestLine read, Invocation invocation) {
            return context.ask().onScreen()
                    ? new Outcome.Open(Outcome.Front.REQUEST, RequestText.of(read))
                    : SendRequest.of(read, invocation, context);
        }

        /** Empty when it is edited again. What is too large for a request is not kept. */
        private Optional<Outcome> wrong(Optional<byte[]> text, Problem problem) {
            text.ifPresentOrElse(kept::keep, kept::drop);
            Parsed<Integer> choice =
                    context.ask().choice(problem.sentence(), List.of("edit again", "stop; " + kept.place()));
            return choice.value().filter(is -> is == 0).isPresent()
                    ? Optional.empty()
                    : Optional.of(kept.failed(problem));
        }
    }
}
