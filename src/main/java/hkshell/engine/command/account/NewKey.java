package hkshell.engine.command.account;

import hkshell.domain.heroku.SshKeys;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.KeyOffer;
import hkshell.engine.KeyRegistration;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The SSH key of an account that has just logged in: offered once, after its first login here. */
final class NewKey {
    private final Context context;
    private final KeyOffer.Wish wish;

    NewKey(Context context, KeyOffer.Wish wish) {
        this.context = context;
        this.wish = wish;
    }

    /** Whether nobody of that login is kept yet; asked before it is. */
    static boolean isFirst(Context context, Proven proven) {
        return context.session().accounts().all().stream()
                .noneMatch(account -> account.login().equals(proven.email()));
    }

    /** What the login has to say, and what became of the key. The login stands whatever becomes of that. */
    Outcome after(Outcome login, Proven proven, boolean first) {
        boolean offers = wish == KeyOffer.Wish.KEYS || wish == KeyOffer.Wish.ASK && first;
        if (!offers || !(login instanceof Outcome.Said said)) {
            return login;
        }
        SshKeys keys = new SshKeys(new Caller(context, Proven.wallet(context, proven.token())).api());
        return new KeyOffer(context.ask(), new KeyRegistration(context, keys))
                .make(wish)
                .fold(done -> done.<Outcome>map(is -> with(said, is)).orElse(said), problem -> without(said, problem));
    }

    private static Outcome with(Outcome.Said said, KeyRegistration.Done done) {
        Doc doc = said.doc() instanceof Doc.Obj obj ? obj.with("key", done.doc()) : said.doc();
        return new Outcome.Said(said.sentence() + " " + done.sentence(), doc, said.warnings());
    }

    /** Who asked for a key is told by the exit code; who did not, in passing. */
    private Outcome without(Outcome.Said said, Problem problem) {
        if (wish == KeyOffer.Wish.KEYS) {
            context.progress().say(said.sentence());
            return new Outcome.Failed(problem);
        }
        List<Warning> warnings = new ArrayList<>(said.warnings());
        warnings.add(Warning.of(problem.code(), "No SSH key was registered: " + problem.sentence(), problem.hint()));
        Doc doc = said.doc() instanceof Doc.Obj obj ? Warning.in(obj, warnings) : said.doc();
        return new Outcome.Said(said.sentence(), doc, warnings);
    }
}
