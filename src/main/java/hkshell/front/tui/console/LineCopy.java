package hkshell.front.tui.console;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SentLine;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.SessionCurl;
import hkshell.engine.ShellLine;
import hkshell.engine.ThisRun;
import hkshell.engine.Warning;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A draft in the spellings that may be pasted anywhere, because none holds a secret. */
final class LineCopy {
    private LineCopy() {}

    static Parsed<Effect.Copy> curl(Draft draft, Session session) {
        return signed(draft).map(signed -> curl(signed, session));
    }

    /** Of a call that went out. */
    static Effect.Copy curl(SignedRequest signed, Session session) {
        SessionCurl curl = SessionCurl.of(signed, session);
        return new Effect.Copy(curl.line(), "the curl line, no secret in it" + Warning.brief(curl.warnings()));
    }

    /** Of a call that went out, with options of its own such as a filter. */
    static Effect.Copy shell(SignedRequest signed, List<String> flags, Session session) {
        List<String> all = new ArrayList<>(flags);
        boolean own = isOfTheApi(signed, session);
        if (own && signed.authorization().isEmpty()) {
            all.add("--no-auth");
        }
        RequestLine line = SentLine.of(signed.request(), own);
        return new Effect.Copy(HkshellLine.of(line, ThisRun.options(session), all), "the hkshell line");
    }

    private static boolean isOfTheApi(SignedRequest signed, Session session) {
        return Origin.of(signed.request().uri())
                .equals(Origin.of(session.facts().api()));
    }

    /** The line that does the same in a shell, with the options of this run. */
    static Effect.Copy shell(Draft draft, Session session) {
        return new Effect.Copy(new ShellLine(List.of(), session).of(draft.parsed()), "the hkshell line");
    }

    static Parsed<Effect.Copy> url(Draft draft) {
        return signed(draft).map(LineCopy::url);
    }

    static Effect.Copy url(SignedRequest signed) {
        String url = signed.request().uri().toString();
        return new Effect.Copy(new Redactor(List.of()).address(url), "the URL");
    }

    private static Parsed<SignedRequest> signed(Draft draft) {
        return draft.signed()
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(
                        draft.wrong().orElse(Problem.usage("There is no call to copy yet.", "e edits the line"))));
    }
}
