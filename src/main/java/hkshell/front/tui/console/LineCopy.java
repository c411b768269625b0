package hkshell.front.tui.console;

import hkshell.domain.request.Redactor;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.SessionCurl;
import hkshell.engine.ShellLine;
import hkshell.engine.Warning;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/** A draft in the spellings that may be pasted anywhere, because none holds a secret. */
final class LineCopy {
    private LineCopy() {}

    static Parsed<Effect.Copy> curl(Draft draft, Session session) {
        return signed(draft)
                .map(signed -> SessionCurl.of(signed, session))
                .map(curl -> new Effect.Copy(
                        curl.line(), "the curl line, no secret in it" + Warning.brief(curl.warnings())));
    }

    /** The line that does the same in a shell, with the options of this run. */
    static Effect.Copy shell(Draft draft, Session session) {
        return new Effect.Copy(new ShellLine(List.of(), session).of(draft.parsed()), "the hkshell line");
    }

    static Parsed<Effect.Copy> url(Draft draft) {
        return signed(draft)
                .map(signed -> signed.request().uri().toString())
                .map(url -> new Effect.Copy(new Redactor(List.of()).address(url), "the URL"));
    }

    private static Parsed<SignedRequest> signed(Draft draft) {
        return draft.signed()
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(
                        draft.wrong().orElse(Problem.usage("There is no call to copy yet.", "e edits the line"))));
    }
}
