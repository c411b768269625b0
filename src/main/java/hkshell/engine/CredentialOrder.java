package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Origin;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Session;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a call carries the credential that it carries: everything that could answer, in the order it is asked in. */
public final class CredentialOrder {
    private final Session session;
    private final SignedRequest signed;
    private final List<Candidate> all = new ArrayList<>();
    private boolean found;

    /**
     * One that could have answered.
     *
     * @param answers whether it is the one
     * @param why in few words
     */
    public record Candidate(String what, boolean answers, String why) {}

    private CredentialOrder(SignedRequest signed, Session session) {
        this.signed = signed;
        this.session = session;
    }

    public static List<Candidate> of(SignedRequest signed, Session session) {
        return new CredentialOrder(signed, session).all();
    }

    private List<Candidate> all() {
        URI uri = signed.request().uri();
        if (signed.request().header("Authorization").isPresent()) {
            found = true;
            all.add(new Candidate("your Authorization header", true, "it was typed, so nothing else is asked"));
        }
        Origin origin = Origin.of(uri);
        boolean api = origin.equals(Origin.of(session.facts().api())) || origin.isHeroku();
        put("account of this run", session.chosen().map(Account::name), Credential.Account.class, api);
        put("HEROKU_API_KEY", session.facts().apiKey().map(is -> "set"), Credential.Environment.class, api);
        record(uri);
        keychain(api);
        return all;
    }

    /** It may ask a person for a password, so it is only looked at when nobody else answers. */
    private void keychain(boolean api) {
        String what = "keychain of the Heroku CLI";
        if (found && session.cliLogin().isEmpty()) {
            add(what, false, "not looked at: one above answers");
        } else {
            put(what, session.cliLogin(), Credential.Keychain.class, api);
        }
    }

    private void put(String what, Optional<String> there, Class<? extends Credential> kind, boolean belongs) {
        boolean mine = from().filter(kind::isInstance).isPresent();
        String name =
                what + there.filter(is -> !is.equals("set")).map(is -> " " + is).orElse("");
        String why = mine ? "answers" : there.isEmpty() ? "there is none" : !belongs ? "does not go to this host" : "";
        add(name, mine, why);
    }

    private void record(URI uri) {
        Optional<Entry.Login> record = session.netrc().file().find(uri.getHost(), uri.getPort());
        boolean mine = from().filter(Credential.Netrc.class::isInstance).isPresent();
        String where = record.map(is -> " line " + is.line()).orElse("");
        add(
                "netrc record of " + uri.getHost() + where,
                mine,
                mine ? "answers" : record.isEmpty() ? "there is none" : "");
    }

    private void add(String what, boolean answers, String why) {
        String unasked = found ? "not asked: one above answers" : "left out, as was said";
        String said = why.isEmpty() ? unasked : why;
        found |= answers;
        all.add(new Candidate(what, answers, said));
    }

    private Optional<Credential> from() {
        return signed.authorization().map(Authorization::from);
    }
}
