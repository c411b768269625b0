package hkshell.engine;

import hkshell.domain.catalog.Lesson;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Word;
import hkshell.domain.request.json.LongList;
import hkshell.engine.session.Change;
import hkshell.engine.session.Guide;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Ports;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The one door for every front: words to an invocation, an invocation to an outcome, changes committed one at a time.
 * Commands run on the caller's thread, several at once; the lock covers only a commit.
 */
public final class Engine {
    private final CommandTable table;
    private final InvocationParser parser;
    private final Ports ports;
    private final Object commits = new Object();
    private volatile Session session;
    private Object accountsMark = "";
    private volatile Netrc known;

    public Engine(CommandTable table, Ports ports, Session first) {
        this.table = table;
        this.parser = new InvocationParser(table);
        this.ports = ports;
        this.session =
                withCli(first).with(Guide.of(ports.catalog(), first.facts().api()));
        this.known = first.netrc();
    }

    public CommandTable table() {
        return table;
    }

    /** As the last commit left it. */
    public Session session() {
        return session;
    }

    /** Whether a command that repeats a call would repeat one that writes. */
    public boolean writesAgain(Invocation invocation) {
        return Repeated.writes(invocation, session, ports);
    }

    public Parsed<Invocation> parse(List<Word> words) {
        return parser.parse(words);
    }

    /** A line as it is typed, in the line shell and after {@code :}. */
    public Parsed<Invocation> parse(String line) {
        return CallWords.split(line).then(parser::parse);
    }

    /**
     * Runs one command to its end, on this thread; once more after a login that was missing.
     *
     * @param stop raised when the person wants it to stop
     */
    public Outcome run(Invocation invocation, Ask ask, Progress progress, Stop stop) {
        Outcome outcome = once(invocation, ask, progress, stop);
        LoginOffer offer = new LoginOffer(
                ask,
                progress,
                this::session,
                words -> parse(Word.all(words)).fold(login -> once(login, ask, progress, stop), Outcome.Failed::new));
        return offer.help(invocation, session, outcome, () -> once(invocation, ask, progress, stop));
    }

    /**
     * What an answer teaches about the API, for completion, holes and following. For fronts that go on after it.
     *
     * @return whether the API was called, and answered well
     */
    public boolean learn(Outcome outcome) {
        Optional<Lesson> lesson = Lessons.of(outcome, session);
        lesson.ifPresent(is -> commit(new Change.Learn(is)));
        return lesson.isPresent();
    }

    /** Asks the API which calls it knows, when a day has gone by; quietly, so that nobody is asked and no failure is told. */
    public void updateCatalog(Stop stop) {
        parse("catalog update --if-due").map(invocation -> once(invocation, Ask.nobody(), Progress.silent(), stop));
    }

    /**
     * One more page of a long list, or all that are left; as whoever the list was begun as.
     *
     * @param pages how many at most
     */
    public Outcome goOn(LongList list, int pages, Ask ask, Progress progress, Stop stop) {
        Context context = new Context(session, known, ports, table, ask, progress, stop, this::commit);
        try {
            PageWalk walk = PageWalk.of(
                    Caller.of(context), CallLimits.of(context.session().settings()), context);
            LongList longer = walk.walk(list, pages, Long.MAX_VALUE, grown -> grown);
            return new Outcome.Grown(longer, longer.whole(Long.MAX_VALUE, ports.spool()));
        } catch (IOException refused) {
            return new Outcome.Failed(PageWalk.noRoom(refused));
        } catch (RuntimeException | OutOfMemoryError bug) {
            return new Outcome.Failed(Problem.bug(bug));
        }
    }

    private Outcome once(Invocation invocation, Ask ask, Progress progress, Stop stop) {
        Command command = command(invocation);
        return ThisRun.of(invocation.globals(), session)
                .fold(
                        seen -> run(
                                command,
                                invocation,
                                new Context(seen, known, ports, table, ask, progress, stop, this::commit)),
                        Outcome.Failed::new);
    }

    private static Outcome run(Command command, Invocation invocation, Context context) {
        try {
            return command.run(invocation, context);
        } catch (RuntimeException | OutOfMemoryError bug) {
            return new Outcome.Failed(Problem.bug(bug));
        }
    }

    /** The row's command; or help about it, when that was asked for. */
    private Command command(Invocation invocation) {
        String words =
                invocation.globals().has("--help") ? "help" : invocation.spec().words();
        return table.find(words).orElseThrow(() -> new IllegalArgumentException("not in the table: " + words));
    }

    /** Reads the netrc again, and the accounts: another program may have written them since. */
    public Session refresh() {
        return look().now();
    }

    /**
     * What a look at the disk found.
     *
     * @param before what was known of the netrc
     * @param isNews whether somebody has changed it since
     * @param hasAccounts whether the accounts were read again
     */
    public record Looked(Netrc before, Session now, boolean isNews, boolean hasAccounts) {}

    /** As {@link #refresh}, for who wants to tell what differs; own commits are no news. */
    public Looked look() {
        synchronized (commits) {
            Netrc before = session.netrc();
            Netrc now = ports.netrc().load();
            boolean news = !now.isSame(before);
            if (news) {
                session = withCli(session.with(now));
            }
            boolean accounts = lookAtAccounts();
            return new Looked(before, session, news, accounts);
        }
    }

    /** Encrypted ones are read when the netrc beside them is: each costs a question to gpg. */
    private boolean lookAtAccounts() {
        Object mark = ports.accounts().mark();
        boolean stays = mark.equals(accountsMark) || session.netrc().isEncrypted();
        accountsMark = mark;
        if (!stays) {
            session = withCli(session.with(ports.accounts().load()));
        }
        return !stays;
    }

    /** The same, with a question for a passphrase where the file needs one. For a front whose terminal is free. */
    public Session unlock() {
        // Outside the lock: a person takes time. The store remembers what it read.
        ports.netrc().unlock();
        return commit(new Change.ReloadNetrc()).fold(Committed::session, problem -> session);
    }

    /** Where nobody else is logged in, the Heroku CLI's login is the one that counts. */
    private Session withCli(Session now) {
        return now.isNobody() ? now.withCli(ports.cli().keychainLogin()) : now.withCli(Optional.empty());
    }

    private Parsed<Committed> commit(Change change) {
        synchronized (commits) {
            Parsed<Committed> done = change.accept(new Commits(session, ports));
            done.value().ifPresent(committed -> session = withCli(committed.session()));
            if (!done.isGood() && change instanceof Change.EditBoth) {
                // One of the files may have changed before another refused.
                session = withCli(
                        session.with(ports.netrc().load()).with(ports.accounts().load()));
            }
            if (done.isGood() && !(change instanceof Change.ReloadNetrc || change instanceof Change.Answer)) {
                known = session.netrc();
            }
            return done;
        }
    }
}
