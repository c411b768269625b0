package hkshell.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A running sandbox: an API on 127.0.0.1 that answers as Heroku's does and forgets everything when it is closed. */
public final class Sandbox implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults;
    private final BrowserLogin browser;

    private Sandbox(HttpServer server, ExecutorService threads, Faults faults, BrowserLogin browser) {
        this.server = server;
        this.threads = threads;
        this.faults = faults;
        this.browser = browser;
    }

    /**
     * Starts one.
     *
     * @param port 0 for any free one
     * @param clock every date in the answers is told from its time
     * @throws IOException when the port is taken
     */
    public static Sandbox start(int port, Clock clock) throws IOException {
        // The JDK's server writes head and body apart; with Nagle's algorithm each answer then waits 40 ms for an ack.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "hkshell-sandbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        World world = new World(clock);
        Faults faults = new Faults();
        BrowserLogin browser = new BrowserLogin(world);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        server.createContext("/", new Door(world, faults, browser));
        server.setExecutor(threads);
        server.start();
        return new Sandbox(server, threads, faults, browser);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Who can log in, the first one being in {@link #netrcText()}. */
    public List<SandboxAccount> accounts() {
        return SandboxAccount.ALL;
    }

    /** Those that a throw-away home has account files of, so that there are some to change between. */
    public List<SandboxAccount> kept() {
        return accounts().subList(0, 3);
    }

    /**
     * A netrc file to throw away. Its two records are one login under the name that hkshell and the Heroku CLI look for,
     * which has the port, and the name that curl looks for, which has none.
     */
    public String netrcText() {
        SandboxAccount me = accounts().get(0);
        return "# sandbox: all made up\n"
                + record("machine 127.0.0.1:" + port(), me.email(), me.token())
                + record("machine 127.0.0.1", me.email(), me.token())
                + "macdef init\n"
                + "  cd /pub\n"
                + "  mget *.csv\n"
                + "\n"
                + record("default", "anonymous", "guest@example.com");
    }

    private static String record(String head, String login, String password) {
        return head + "\n  login " + login + "\n  password " + password + "\n";
    }

    @Override
    public void close() {
        faults.close();
        browser.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
