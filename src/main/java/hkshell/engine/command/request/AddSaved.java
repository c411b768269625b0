package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpCheck;
import hkshell.domain.request.saved.HttpFile;
import hkshell.domain.request.saved.SavedText;
import hkshell.engine.Argument;
import hkshell.engine.Ask;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** {@code saved add}: a request line into a file, without a secret in it; every other byte of the file stays. */
public final class AddSaved implements Command {
    private static final Option REPLACE = Option.flag("--replace", "in the place of the one of that name");
    private static final String ASKED = "?";

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved add", Risk.EDITS, "Save a request, without a secret in it")
                .with(
                        Argument.one("NAME", Argument.Values.ANYTHING, "a name, or FILE/NAME; ? asks for it"),
                        Argument.rest("METHOD PATH ITEM", Argument.Values.PATH, "as in 'api'; else the last call"))
                .with(MeantLine.DATA, REPLACE)
                .example("hkshell saved add scale PATCH '/apps/{{app}}/formation/web' quantity:=2");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String given = invocation.required("NAME");
        return MeantLine.of(invocation, context)
                .then(line -> (given.equals(ASKED) ? asked("", context.ask()) : SavedName.of(given))
                        .map(name -> added(name, line, invocation, context)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    /** Until it is one: who typed a wrong name is asked again, and told why. */
    private static Parsed<SavedName> asked(String why, Ask ask) {
        return ask.text(why + "Save it as", "")
                .then(typed -> SavedName.of(typed).fold(Parsed::good, problem -> asked(problem.sentence() + " ", ask)));
    }

    private static Outcome added(SavedName name, RequestLine line, Invocation invocation, Context context) {
        return context.ports()
                .saved()
                .read(name.file())
                .fold(seen -> added(name, line, seen, invocation, context), Outcome.Failed::new);
    }

    private static Outcome added(
            SavedName name, RequestLine line, Optional<String> seen, Invocation invocation, Context context) {
        HttpFile file = HttpFile.parse(seen.orElse(""));
        if (isOfAnotherKind(file)) {
            return new Outcome.Failed(Problem.file(
                    "not_a_request",
                    "The file " + name.file() + " holds something else than requests, and was left alone.",
                    "another name, or look where the file leads"));
        }
        Optional<HttpBlock> old = file.named(name.request());
        Parsed<Boolean> may = old.isPresent() ? mayReplace(name, invocation, context) : Parsed.good(true);
        if (!may.isGood()) {
            return new Outcome.Failed(may.problem().orElseThrow());
        }
        SavedText text = SavedText.of(name.request(), line);
        HttpFile next = old.map(block -> file.with(block, text.text())).orElseGet(() -> file.plus(text.text()));
        List<Warning> warnings = text.notes().stream()
                .map(note -> Warning.of("not_saved", note, ""))
                .toList();
        return context.ports()
                .saved()
                .write(name.file(), seen, Optional.of(next.text()))
                .fold(
                        path -> new Outcome.Said(
                                "Saved as " + name.words() + " in " + path + ".",
                                Warning.in(Doc.obj().with("name", name.words()).with("file", path), warnings),
                                warnings),
                        Outcome.Failed::new);
    }

    /** A link may lead to any file of the person's. */
    private static boolean isOfAnotherKind(HttpFile file) {
        List<HttpBlock> there = file.requests();
        return !there.isEmpty()
                && there.stream().noneMatch(block -> HttpCheck.of(block).isGood());
    }

    private static Parsed<Boolean> mayReplace(SavedName name, Invocation invocation, Context context) {
        String there = "There is a saved request " + name.words() + " already.";
        if (invocation.has(REPLACE.name())) {
            return Parsed.good(true);
        }
        return context.ask().person()
                ? context.ask().agreed(there + " Put this one in its place?")
                : Parsed.bad(Problem.usage(there, "--replace puts this one in its place"));
    }
}
