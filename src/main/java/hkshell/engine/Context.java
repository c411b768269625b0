package hkshell.engine;

import hkshell.domain.request.Stop;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import java.util.function.Function;

/** What a running command may use: a snapshot of the session, the ports, the person, and the way to commit a change. */
public final class Context {
    private final Session session;
    private final Netrc known;
    private final Ports ports;
    private final CommandTable table;
    private final Ask ask;
    private final Progress progress;
    private final Stop stop;
    private final Function<Change, Parsed<Committed>> commit;

    Context(
            Session session,
            Netrc known,
            Ports ports,
            CommandTable table,
            Ask ask,
            Progress progress,
            Stop stop,
            Function<Change, Parsed<Committed>> commit) {
        this.session = session;
        this.known = known;
        this.ports = ports;
        this.table = table;
        this.ask = ask;
        this.progress = progress;
        this.stop = stop;
        this.commit = commit;
    }

    /** As it was when the command began. */
    public Session session() {
        return session;
    }

    /** The netrc as this run began with it or last saved it, whatever other programs have made of it since. */
    public Netrc known() {
        return known;
    }

    public Ports ports() {
        return ports;
    }

    /** All commands, for help. */
    public CommandTable table() {
        return table;
    }

    public Ask ask() {
        return ask;
    }

    public Progress progress() {
        return progress;
    }

    public Stop stop() {
        return stop;
    }

    /** Makes a change last. The engine's lock is held for this alone. */
    public Parsed<Committed> commit(Change change) {
        return commit.apply(change);
    }
}
