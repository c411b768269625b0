package hkshell;

import hkshell.adapter.disk.AccountStore;
import hkshell.adapter.disk.Disk;
import hkshell.adapter.disk.Environment;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.kit.text.Secret;
import hkshell.sandbox.Sandbox;
import hkshell.sandbox.SandboxAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** {@code --sandbox}: the built-in API with a throw-away home, netrc and accounts. All gone when it is closed. */
final class Playground implements AutoCloseable {
    private final Sandbox sandbox;
    private final ThrowAwayHome home;

    private Playground(Sandbox sandbox, ThrowAwayHome home) {
        this.sandbox = sandbox;
        this.home = home;
    }

    static Playground open(Clock clock) throws IOException {
        ThrowAwayHome home = ThrowAwayHome.named("hkshell-sandbox-");
        Playground playground = new Playground(Sandbox.start(0, clock), home);
        playground.furnish(clock);
        // A signal must not leave the folder behind.
        Runtime.getRuntime().addShutdownHook(new Thread(playground::close, "hkshell-sandbox-end"));
        return playground;
    }

    /** A netrc, and a file for each account. */
    private void furnish(Clock clock) throws IOException {
        home.netrc(sandbox.netrcText().getBytes(StandardCharsets.UTF_8));
        Disk disk = new Disk(home.folder(), environment().stateFolder(), clock);
        AccountStore accounts =
                new AccountStore(disk, environment().configFolder().resolve("accounts"));
        Machines machines = Machines.of(api());
        for (SandboxAccount account : sandbox.kept()) {
            String name = AccountName.forLogin(account.email(), Set.of());
            AccountSync.account(name, account.email(), Secret.of(account.token()), machines)
                    .then(accounts::save)
                    .problem()
                    .ifPresent(problem -> {
                        throw new IllegalStateException(problem.code());
                    });
        }
    }

    URI api() {
        return URI.create(sandbox.url());
    }

    Path netrc() {
        return home.netrc();
    }

    /** Its home folder alone: none of the variables of this process. */
    Environment environment() {
        return new Environment(Map.of(), home.folder(), home.folder());
    }

    @Override
    public void close() {
        sandbox.close();
        home.close();
    }
}
