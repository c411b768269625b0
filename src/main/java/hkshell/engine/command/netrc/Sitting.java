package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.NewFindings;
import hkshell.domain.netrc.lint.Severity;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.KeptText;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One person at the editor, until what was typed is saved, thrown away, or left in a file: rounds of typing, looking at it,
 * and saving. From the moment that something stands in the way, the text lies in a private file.
 */
final class Sitting {
    private static final String WHAT = "edit with an editor";

    /** A question must fit a small screen. */
    private static final int NAMED = 2;

    private final Context context;
    private final boolean dryRun;
    private final KeptText kept;

    /** What the text is a change of. */
    private Netrc seen;

    private byte[] text;

    Sitting(Context context, Netrc first, boolean dryRun) {
        this.context = context;
        this.dryRun = dryRun;
        this.kept = new KeptText("netrc", context);
        this.seen = first;
        this.text = seen.file().bytes();
    }

    Outcome run() {
        Optional<Outcome> end = Optional.empty();
        while (end.isEmpty()) {
            end = round();
        }
        return end.get();
    }

    /** Empty when there is to be another one. */
    private Optional<Outcome> round() {
        Parsed<byte[]> typed = context.ask().edit(text, "netrc");
        if (!typed.isGood()) {
            return Optional.of(kept.failed(typed.problem().orElseThrow()));
        }
        text = typed.value().orElseThrow();
        NetrcFile file = NetrcFile.parse(text);
        if (dryRun) {
            List<Warning> warnings = warnings(NewFindings.of(seen.file(), file));
            return Optional.of(NetrcDiff.of(seen.file(), file, "", warnings));
        }
        if (Arrays.equals(text, seen.file().bytes())) {
            return Optional.of(unchanged());
        }
        List<Finding> found = NewFindings.of(seen.file(), file);
        List<Finding> serious = new ArrayList<>(found);
        serious.removeIf(finding -> finding.severity() == Severity.NOTE);
        serious.sort(Comparator.comparing(Finding::severity));
        String doubt = lost(file) + misread(serious);
        return doubt.isEmpty() ? save(file, found) : doubted(file, found, doubt.strip());
    }

    private Outcome unchanged() {
        kept.drop();
        // Somebody else may have changed it meanwhile.
        return context.commit(new Change.ReloadNetrc())
                .fold(done -> new Outcome.Said("Nothing was changed." + kept.told(), done.doc()), Outcome.Failed::new);
    }

    /** An editor that was cut off, or another file saved under this name, leaves no record: hardly what was meant. */
    private String lost(NetrcFile file) {
        return !seen.file().records().isEmpty() && file.records().isEmpty() ? "No record is left in it." : "";
    }

    private static String misread(List<Finding> serious) {
        if (serious.isEmpty()) {
            return "";
        }
        StringBuilder doubt = new StringBuilder(" Programs will misread this.");
        for (Finding finding : serious.subList(0, Math.min(NAMED, serious.size()))) {
            doubt.append(" Line ").append(finding.line()).append(": ").append(finding.message());
        }
        return doubt.append(serious.size() > NAMED ? " And " + (serious.size() - NAMED) + " more." : "")
                .toString();
    }

    private Optional<Outcome> doubted(NetrcFile file, List<Finding> found, String doubt) {
        kept.keep(text);
        int choice = choose(doubt, List.of("edit again", "save it anyway", "throw it away"));
        return switch (choice) {
            case 0 -> Optional.empty();
            case 1 -> save(file, found);
            case 2 -> {
                kept.drop();
                yield Optional.of(new Outcome.Said(
                        "Thrown away. The netrc is what it was." + kept.told(),
                        Doc.obj().with("changed", false)));
            }
            default -> Optional.of(kept.stopped());
        };
    }

    private Optional<Outcome> save(NetrcFile file, List<Finding> found) {
        Parsed<Committed> done =
                context.commit(new Change.EditNetrc(seen, List.of(new NetrcEdit.Rewrite(seen.file(), file)), WHAT));
        Optional<Problem> problem = done.problem();
        if (problem.isEmpty()) {
            kept.drop();
            return Optional.of(saved(done.value().orElseThrow(), file, found));
        }
        kept.keep(text);
        return problem.get().code().equals("changed") ? contested(file, found, problem.get()) : refused(problem.get());
    }

    private Optional<Outcome> refused(Problem problem) {
        int choice = choose(problem.sentence(), List.of("edit again", "stop; " + kept.place()));
        return choice == 0 ? Optional.empty() : Optional.of(kept.failed(problem));
    }

    /** Another program has changed the same. Whatever is chosen, both texts are still there afterwards. */
    private Optional<Outcome> contested(NetrcFile file, List<Finding> found, Problem problem) {
        int choice = choose(
                "Another program has changed the netrc meanwhile, where you changed it too.",
                List.of(
                        "edit the netrc as it is now; " + kept.place(),
                        "save your text in its place; netrc undo brings the other back",
                        "stop; " + kept.place()));
        if (choice != 0 && choice != 1) {
            return Optional.of(kept.failed(problem));
        }
        Netrc now = context.ports().netrc().load();
        if (now.problem().isPresent()) {
            return Optional.of(kept.failed(now.problem().get()));
        }
        seen = now;
        if (choice == 1) {
            return save(file, found);
        }
        kept.leave();
        text = seen.file().bytes();
        return Optional.empty();
    }

    private Outcome saved(Committed done, NetrcFile typed, List<Finding> found) {
        Netrc netrc = done.session().netrc();
        boolean merged = !Arrays.equals(netrc.file().bytes(), typed.bytes());
        String sentence = "The netrc is saved as you edited it"
                + (merged ? ", with what another program has changed meanwhile." : ".");
        List<Warning> warnings = warnings(found);
        Doc doc = Warning.in(done.doc(), warnings);
        return new Outcome.Said(sentence + kept.told(), doc, warnings);
    }

    private static List<Warning> warnings(List<Finding> found) {
        List<Warning> warnings = new ArrayList<>();
        for (Finding finding : found) {
            warnings.add(new Warning(
                    finding.rule(), "Line " + finding.line() + ": " + finding.message(), "", finding.readers()));
        }
        return warnings;
    }

    /** The index; -1 when the question was left. A wrong answer is asked again. */
    private int choose(String question, List<String> choices) {
        Parsed<Integer> answer = context.ask().choice(question, choices);
        while (answer.problem()
                        .filter(wrong -> wrong.kind() == Problem.Kind.USAGE)
                        .isPresent()
                && context.ask().person()) {
            answer = context.ask().choice(question, choices);
        }
        return answer.fold(Function.identity(), left -> -1);
    }
}
