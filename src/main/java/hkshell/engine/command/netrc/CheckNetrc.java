package hkshell.engine.command.netrc;

import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.lint.Severity;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code netrc check}: what the readers of the file disagree about, and with {@code --fix} its repair. */
public final class CheckNetrc implements Command {
    private static final Option FIX =
            Option.value("--fix", "RULE", "mend what that rule found, where no guess is needed");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc check", Risk.EDITS, "What programs misread in the netrc, and how to mend it")
                .with(FIX, EditOptions.DRY_RUN)
                .example("hkshell netrc check --fix crlf --dry-run");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent() && netrc.file().entries().isEmpty()) {
            return new Outcome.Failed(netrc.problem().get());
        }
        FileFacts facts = context.ports().netrc().facts();
        Optional<String> rule = invocation.option(FIX.name());
        if (rule.isPresent() && rule.get().equals(FileModeFix.RULE)) {
            return FileModeFix.run(invocation, context, netrc, facts.mode());
        }
        if (rule.isPresent()) {
            return Lint.fix(netrc.file(), facts, rule.get())
                    .fold(
                            edits -> NetrcChange.of(
                                    invocation,
                                    context,
                                    edits,
                                    NetrcChange.Told.of("fix of " + rule.get(), "fix of " + rule.get() + " saved")),
                            Outcome.Failed::new);
        }
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            return new Outcome.Failed(
                    Problem.usage("--dry-run shows what a repair would do, so it needs --fix RULE.", "netrc check"));
        }
        return found(netrc, Lint.check(netrc.file(), facts));
    }

    private static Outcome found(Netrc netrc, List<Finding> findings) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        boolean serious = false;
        for (Finding finding : findings) {
            rows.add(row(finding));
            docs.add(doc(finding));
            serious = serious || finding.severity() != Severity.NOTE;
        }
        String missing = "There is no file " + netrc.path();
        Outcome.Listed table = new Outcome.Listed(
                List.of("line", "severity", "rule", "fix", "finding", "readers"),
                rows,
                netrc.exists() ? "No rule found anything in this file." : missing + ".",
                doc(netrc).with("findings", new Doc.Arr(docs)));
        boolean told = netrc.exists() || findings.isEmpty();
        return new Outcome.Found(table, told ? "" : missing, netrc.exists() ? hint(findings) : "", serious);
    }

    private static Doc.Obj doc(Netrc netrc) {
        Doc.Obj doc = Doc.obj().with("file", netrc.path().toString());
        return netrc.exists() ? doc : doc.with("exists", false);
    }

    private static List<Styled> row(Finding finding) {
        Role role = finding.severity() == Severity.ERROR ? Role.ERROR : Role.WARN;
        return List.of(
                Styled.of(finding.line() + ":" + finding.column(), Role.DIM),
                Styled.of(finding.severity().word(), role),
                Styled.of(finding.rule(), Role.NAME),
                Styled.of(finding.fixable() ? "yes" : ""),
                Styled.of(finding.message()),
                Styled.of(String.join(" ", finding.readers()), Role.DIM));
    }

    private static Doc doc(Finding finding) {
        List<Doc> readers = new ArrayList<>();
        finding.readers().forEach(reader -> readers.add(new Doc.Text(reader)));
        return Doc.obj()
                .with("rule", finding.rule())
                .with("severity", finding.severity().word())
                .with("line", finding.line())
                .with("column", finding.column())
                .with("message", finding.message())
                .with("readers", new Doc.Arr(readers))
                .with("fixable", finding.fixable());
    }

    private static String hint(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.fixable()) {
                return "netrc check --fix " + finding.rule() + " --dry-run shows what a repair would change";
            }
        }
        return findings.isEmpty()
                ? ""
                : "what can be mended without a guess says so; the rest is for netrc set or an editor";
    }
}
