package hkshell.front.tui.request;

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
                .map(curl -> new Effect.Copy(curl.line(), SessionCurl.WORDS, Warning.brief(curl.warnings())));
    }

    /** The line that does the same in a shell, with the options of this run. */
    static Effect.Copy shell(Draft draft, Session session) {
        return new Effect.Copy(new ShellLine(List.of(), session).of(draft.parsed()), "the hkshell line");
    }

    static Parsed<Effect.Copy> url(Draft draft) {
        return signed(draft).map(signed -> new Effect.Copy(signed.request().shownUrl(), "the URL"));
    }

    private static Parsed<SignedRequest> signed(Draft draft) {
        return draft.signed()
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(
                        draft.wrong().orElse(Problem.usage("There is no call to copy yet.", "e edits the line"))));
    }
}
