package hkshell.engine;

import hkshell.domain.account.Accounts;
import hkshell.engine.session.Change;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Session;
import hkshell.engine.session.Settings;
import hkshell.kit.problem.Parsed;
import java.net.URI;

/** One change made to last, by the port it belongs to. */
final class Commits implements Change.Visitor<Parsed<Committed>> {
    private final Session session;
    private final Ports ports;

    Commits(Session session, Ports ports) {
        this.session = session;
        this.ports = ports;
    }

    @Override
    public Parsed<Committed> editNetrc(Change.EditNetrc change) {
        return saved(ports.netrc().edit(change.seen(), change.edits(), change.what()));
    }

    @Override
    public Parsed<Committed> undoNetrc(Change.UndoNetrc change) {
        return saved(ports.netrc().undo());
    }

    @Override
    public Parsed<Committed> redoNetrc(Change.RedoNetrc change) {
        return saved(ports.netrc().redo());
    }

    @Override
    public Parsed<Committed> reloadNetrc(Change.ReloadNetrc change) {
        Session read = session.with(ports.netrc().load());
        // What unlocks an encrypted netrc unlocks the accounts beside it.
        return Parsed.good(new Committed(
                read.netrc().isEncrypted() ? read.with(ports.accounts().load()) : read, 0, ""));
    }

    @Override
    public Parsed<Committed> shutNetrc(Change.ShutNetrc change) {
        return ports.netrc().shutToOthers().map(netrc -> new Committed(session.with(netrc), 0, ""));
    }

    @Override
    public Parsed<Committed> saveAccount(Change.SaveAccount change) {
        return accounts(ports.accounts().save(change.account()));
    }

    @Override
    public Parsed<Committed> removeAccount(Change.RemoveAccount change) {
        return accounts(ports.accounts().remove(change.name()));
    }

    @Override
    public Parsed<Committed> renameAccount(Change.RenameAccount change) {
        return accounts(ports.accounts().rename(change.account(), change.name()));
    }

    @Override
    public Parsed<Committed> undoAccount(Change.UndoAccount change) {
        return ports.accounts().undo().map(is -> new Committed(session.with(is.accounts()), 0, is.what()));
    }

    @Override
    public Parsed<Committed> editBoth(Change.EditBoth change) {
        return ports.both()
                .save(change)
                .map(both -> new Committed(
                        session.with(both.netrc().netrc()).with(both.accounts()),
                        both.netrc().line(),
                        both.netrc().what()));
    }

    /** The session stays as it is: nothing is made yet. */
    @Override
    public Parsed<Committed> prepare(Change.Prepare change) {
        return ports.both().prepare(change.later()).map(later -> new Committed(session, 0, ""));
    }

    @Override
    public Parsed<Committed> rehearse(Change.Rehearse change) {
        return ports.both().rehearse(change.later()).map(later -> new Committed(session, 0, ""));
    }

    @Override
    public Parsed<Committed> set(Change.Set change) {
        Parsed<Settings> saved = ports.settings().save(change.name(), change.value());
        return saved.map(settings -> new Committed(session.with(settings), 0, ""));
    }

    @Override
    public Parsed<Committed> arm(Change.Arm change) {
        return Parsed.good(new Committed(session.armed(change.until()), 0, ""));
    }

    @Override
    public Parsed<Committed> judge(Change.Judge change) {
        return Parsed.good(new Committed(session.judged(change.token(), change.verdict()), 0, ""));
    }

    @Override
    public Parsed<Committed> answer(Change.Answer change) {
        return Parsed.good(new Committed(session.answered(change.call(), change.asked(), change.end()), 0, ""));
    }

    @Override
    public Parsed<Committed> forget(Change.Forget change) {
        return Parsed.good(new Committed(session.forgotten(), 0, ""));
    }

    @Override
    public Parsed<Committed> learn(Change.Learn change) {
        return Parsed.good(new Committed(session.with(session.guide().learn(change.lesson())), 0, ""));
    }

    @Override
    public Parsed<Committed> chart(Change.Chart change) {
        URI api = session.facts().api();
        return ports.catalog()
                .keep(api, change.told(), change.catalog())
                .map(kept -> new Committed(
                        session.with(session.guide().with(ports.catalog().load(api))), 0, ""));
    }

    private Parsed<Committed> saved(Parsed<Saved> saved) {
        return saved.map(is -> new Committed(session.with(is.netrc()), is.line(), is.what()));
    }

    private Parsed<Committed> accounts(Parsed<Accounts> saved) {
        return saved.map(is -> new Committed(session.with(is), 0, ""));
    }
}
