package hkshell;

import hkshell.engine.ExitCode;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.front.tty.OsSignals;
import hkshell.kit.problem.Problem;
import hkshell.sandbox.Sandbox;
import hkshell.sandbox.SandboxAccount;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** {@code hkshell sandbox}: the built-in API in the foreground, until ^C. */
final class SandboxFront {
    private SandboxFront() {}

    static int run(String port, Io io, OutcomePrinter printer) {
        try (Sandbox sandbox = Sandbox.start(Integer.parseInt(port), Clock.systemUTC())) {
            io.out().println(sandbox.url());
            for (SandboxAccount account : sandbox.accounts()) {
                io.out().println(account.line());
            }
            io.out().flush();
            io.err()
                    .println("Log in with a password, a token or a browser: hkshell --api-url " + sandbox.url()
                            + " login");
            io.err().flush();
            CountDownLatch interrupted = new CountDownLatch(1);
            OsSignals.on("INT", interrupted::countDown);
            interrupted.await();
            return 0;
        } catch (IOException taken) {
            Problem problem = Problem.network(
                    "port_taken", "The port " + port + " is not free.", "leave --port out for a free one");
            printer.problem(problem);
            io.err().flush();
            return ExitCode.of(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
