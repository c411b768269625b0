package hkshell.engine.command.doctor;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor}: whether hkshell, curl, git and the Heroku CLI find the login, a row a thing. No network. */
public final class Doctor implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "doctor",
                        Risk.READS,
                        "Whether curl, git and the Heroku CLI find the login; what is in their way")
                .example("hkshell doctor --json");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        List<Check> checks = new ArrayList<>(new FileChecks(context).all());
        checks.addAll(new LoginChecks(context).all());
        checks.addAll(new ReaderChecks(context).all());
        checks.addAll(NetworkChecks.all(context));
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        checks.forEach(check -> rows.addAll(rows(check)));
        checks.forEach(check -> docs.add(doc(check)));
        int bad = (int) checks.stream().filter(Check::isBad).count();
        Outcome.Listed table = new Outcome.Listed(
                List.of("check", "state", "finding"),
                rows,
                "Nothing was looked at.",
                Doc.obj().with("bad", bad).with("checks", new Doc.Arr(docs)));
        String sum = bad == 0 ? "Nothing is in the way" : Count.of(bad, "thing") + " to mend";
        return new Outcome.Found(table, sum, "", bad > 0);
    }

    /** What to do stands below, so that the table is no wider than a terminal. */
    private static List<List<Styled>> rows(Check check) {
        Role role = switch (check.health()) {
            case FINE -> Role.OK;
            case NOTE -> Role.DIM;
            case BAD -> Role.ERROR;
        };
        List<List<Styled>> rows = new ArrayList<>();
        rows.add(List.of(
                Styled.of(check.name(), Role.NAME),
                Styled.of(check.health().word(), role),
                Styled.of(Sanitize.line(check.sentence()))));
        if (!check.hint().isEmpty()) {
            rows.add(
                    List.of(Styled.of(""), Styled.of(""), Styled.of("hint: " + Sanitize.line(check.hint()), Role.DIM)));
        }
        return rows;
    }

    private static Doc doc(Check check) {
        return Doc.obj()
                .with("check", check.name())
                .with("state", check.health().word())
                .with("message", check.sentence())
                .with("hint", check.hint());
    }
}
