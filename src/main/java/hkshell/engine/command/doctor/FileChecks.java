package hkshell.engine.command.doctor;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.lint.Severity;
import hkshell.engine.Context;
import hkshell.engine.command.doctor.Check.Health;
import hkshell.engine.session.CurlrcFile;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files: the netrc, the accounts, curl's own, the folder of the keys. */
final class FileChecks {
    private final Context context;
    private final Netrc netrc;

    FileChecks(Context context) {
        this.context = context;
        this.netrc = context.session().netrc();
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(place());
        if (netrc.exists() && netrc.problem().isEmpty()) {
            checks.add(mode());
            checks.add(lint());
        }
        checks.addAll(accounts());
        checks.add(curlrc());
        context.ports()
                .ssh()
                .problem()
                .map(problem -> Check.bad("ssh", problem.sentence(), problem.hint()))
                .ifPresent(checks::add);
        return checks;
    }

    private Check place() {
        Optional<Problem> problem = netrc.problem();
        if (problem.isPresent()) {
            return Check.bad("netrc", problem.get().sentence(), problem.get().hint());
        }
        String path = shown(netrc.path().toString());
        return netrc.exists()
                ? Check.fine("netrc", path + ", " + Count.of(records(), "record") + ".")
                : Check.note("netrc", "There is no " + path + ".", "hkshell login makes it");
    }

    private long records() {
        return netrc.file().entries().stream()
                .filter(Entry.Login.class::isInstance)
                .count();
    }

    private String shown(String path) {
        String home = context.session().facts().home().toString();
        return path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
    }

    private Check mode() {
        String mode = netrc.mode();
        boolean open = mode.length() == 4 && !mode.endsWith("00");
        return open
                ? Check.bad(
                        "mode",
                        "Others may read it: its mode is " + mode + ".",
                        "chmod 0600 " + shown(netrc.path().toString()))
                : Check.fine("mode", mode.isEmpty() ? "Unknown here." : mode + ", for you alone.");
    }

    private Check lint() {
        List<Finding> findings =
                Lint.check(netrc.file(), context.ports().netrc().facts());
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        if (errors == 0 && warnings == 0) {
            return Check.fine("check", "No program misreads it.");
        }
        String found =
                Count.of(errors, "error") + " and " + Count.of(warnings, "warning") + " in what programs make of it.";
        return new Check(
                "check", errors > 0 ? Health.BAD : Health.NOTE, found, "hkshell netrc check tells where and for whom");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }

    private List<Check> accounts() {
        List<Check> checks = new ArrayList<>();
        for (Problem problem : context.ports().accounts().problems()) {
            checks.add(Check.bad("accounts", problem.sentence(), problem.hint()));
        }
        if (context.ports().both().isUnfinished()) {
            checks.add(Check.bad(
                    "accounts",
                    "The last change is not made to its end: a file refuses it.",
                    "free some space, or make the netrc writable; the next command goes on with it"));
        }
        int count = context.session().accounts().all().size();
        if (checks.isEmpty()) {
            checks.add(Check.fine("accounts", count == 0 ? "None yet." : Count.of(count, "account") + "."));
        }
        return checks;
    }

    /** Nobody needs it; without it curl wants {@code -n} and a header on each line. */
    private Check curlrc() {
        CurlrcFile file = context.ports().curlrc();
        return file.read()
                .then(curlrc -> curlrc.missing().map(lines -> curlrc.isInstalled() || lines.isEmpty()))
                .fold(
                        ready -> ready
                                ? Check.fine("curlrc", file.shown() + " has what a bare curl needs.")
                                : Check.note(
                                        "curlrc",
                                        "A bare curl asks no netrc and names no version of the API.",
                                        "hkshell curlrc install"),
                        problem ->
                                Check.bad("curlrc", problem.inFile(file.shown()).sentence(), problem.hint()));
    }
}
