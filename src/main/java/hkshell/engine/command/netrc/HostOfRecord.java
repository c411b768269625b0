package hkshell.engine.command.netrc;

import hkshell.domain.netrc.reader.Asked;
import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.List;

/**
 * The host of a record that is written: as it was given, unless that is a URL. No program looks for one, so its host is
 * offered instead. The URL is never quoted, since its path or query may hold a secret.
 */
final class HostOfRecord {
    private static final String QUESTION = "That is a URL, and programs look for a host. Did you mean ";

    private HostOfRecord() {}

    /** The host to write; a usage problem when nobody is there to say which. */
    static Parsed<String> of(String given, Ask ask) {
        if (given.indexOf('/') < 0) {
            return Parsed.good(given);
        }
        Parsed<String> host = Asked.parse(given).map(Asked::host);
        boolean isUrl = given.contains("://");
        return host.isGood() || isUrl ? host.then(meant -> choose(given, meant, ask)) : Parsed.good(given);
    }

    private static Parsed<String> choose(String given, String meant, Ask ask) {
        String shown = Sanitize.line(meant);
        if (!ask.person()) {
            return Parsed.bad(Problem.usage(
                    "That is a URL, and programs look for a host.", "did you mean " + shown + "? Give the host alone"));
        }
        return ask.choice(QUESTION + shown + "?", List.of(shown, "the URL as it is, which most programs never find"))
                .map(chosen -> chosen == 0 ? meant : given);
    }
}
