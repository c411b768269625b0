package hkshell.domain.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/** Finds the record that a pick means. */
final class PickedRecord {
    private PickedRecord() {}

    static Parsed<Entry.Login> of(NetrcFile file, Pick pick) {
        List<Entry.Login> found = all(file, pick);
        if (found.isEmpty()) {
            return Parsed.bad(Problem.file(
                    "no_record", "The netrc has no record " + describe(pick) + ".", "netrc list shows what it has"));
        }
        if (found.size() > 1 && pick.line() > 0) {
            return Parsed.bad(Problem.file(
                    "ambiguous",
                    "The netrc has " + found.size() + " records " + describe(pick) + ".",
                    "pick one by its login too"));
        }
        return Parsed.good(found.get(0));
    }

    /** Every record that fits, in file order. */
    static List<Entry.Login> all(NetrcFile file, Pick pick) {
        List<Entry.Login> found = new ArrayList<>();
        for (Entry.Login record : ofHost(file, pick)) {
            if (hasLogin(record, pick) && coversLine(record, pick)) {
                found.add(record);
            }
        }
        return found;
    }

    private static List<Entry.Login> ofHost(NetrcFile file, Pick pick) {
        String host = pick.host();
        if (host != null) {
            return file.all(host);
        }
        List<Entry.Login> defaults = file.records();
        defaults.removeIf(record -> !(record instanceof Entry.Default));
        return defaults;
    }

    private static boolean hasLogin(Entry.Login record, Pick pick) {
        String login = pick.login();
        return login == null
                || record.login().map(field -> field.value().equals(login)).orElse(false);
    }

    private static boolean coversLine(Entry.Login record, Pick pick) {
        return pick.line() == 0 || record.line() <= pick.line() && pick.line() <= record.lastLine();
    }

    /** Such as {@code of api.heroku.com with login me in line 4}. */
    static String describe(Pick pick) {
        StringBuilder words = new StringBuilder();
        words.append(pick.host() == null ? "for default" : "of " + Sanitize.line(pick.host()));
        if (pick.login() != null) {
            words.append(" with login ").append(Sanitize.line(pick.login()));
        }
        if (pick.line() > 0) {
            words.append(" in line ").append(pick.line());
        }
        return words.toString();
    }
}
