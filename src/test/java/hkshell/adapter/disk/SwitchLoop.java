package hkshell.adapter.disk;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A program that changes the netrc and two accounts together without end, and prints a dot after each time. */
final class SwitchLoop {
    private SwitchLoop() {}

    static Process start(TestHome home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SwitchLoop.class.getName(),
                        home.home.getParent().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param words the folder that a {@link TestHome} is in */
    public static void main(String[] words) throws Exception {
        TestHome home = new TestHome(Path.of(words[0]));
        home.clock = Clock.systemUTC();
        Disk disk = home.disk();
        NetrcStore netrc = new NetrcStore(disk, home.netrc);
        BothStores both = new BothStores(disk, netrc, new AccountStore(disk, accounts(home)));
        Netrc now = netrc.load();
        for (int count = 1; ; count++) {
            now = both.save(change(now, "p".repeat(count % 50 + 1) + count))
                    .value()
                    .orElseThrow()
                    .netrc()
                    .netrc();
            System.out.write('.');
            System.out.flush();
        }
    }

    static Path accounts(TestHome home) {
        return home.home.resolve("accounts");
    }

    /** One token in three files. */
    static Change.EditBoth change(Netrc seen, String token) {
        return new Change.EditBoth(
                seen,
                TestHome.edit("a", token),
                "token",
                List.of(account("one", token), account("two", token)),
                List.of());
    }

    static Account account(String name, String token) {
        String text = "machine a\n  login me\n  password " + token + "\n";
        return new Account(name, NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8)));
    }
}
