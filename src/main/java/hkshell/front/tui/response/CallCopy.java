package hkshell.front.tui.response;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SentLine;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.SessionCurl;
import hkshell.engine.ThisRun;
import hkshell.engine.Warning;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import java.util.ArrayList;
import java.util.List;

/** A call that went out, in the spellings that may be pasted anywhere, because none holds a secret. */
final class CallCopy {
    private CallCopy() {}

    static Effect.Copy curl(SignedRequest signed, Session session) {
        SessionCurl curl = SessionCurl.of(signed, session);
        return new Effect.Copy(curl.line(), SessionCurl.WORDS, Warning.brief(curl.warnings()));
    }

    /** @param flags options of its own, such as a filter */
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

    static Effect.Copy url(SignedRequest signed) {
        return new Effect.Copy(signed.request().shownUrl(), "the URL");
    }
}
