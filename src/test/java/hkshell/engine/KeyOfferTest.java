package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.process.LocalPrograms;
import hkshell.domain.request.Stop;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.KeyRegistration.Done;
import hkshell.fake.RealKeys;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a login makes of SSH keys, by a command that does nothing else. */
class KeyOfferTest {
    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx laptop";

    @TempDir
    private Path folder;

    private Workbench bench;
    private Path ssh;

    @BeforeEach
    void open() throws IOException {
        // Somebody whose account has no key yet.
        bench = new Workbench(folder).account("home", 1).as("home");
        bench.with(
                new LocalPrograms(Map.of("PATH", "/usr/bin:/bin"), bench.home().resolve("edit"), "box"));
        ssh = bench.home().resolve(".ssh");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private record Offering() implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.row("offer", Risk.CALLS, "The offer alone").with(KeyOffer.KEYS, KeyOffer.NO_KEYS);
        }

        @Override
        public Outcome run(Invocation invocation, Context context) {
            return KeyOffer.wish(invocation)
                    .then(wish -> new KeyOffer(context.ask(), KeyRegistration.of(context)).make(wish))
                    .map(done -> done.map(Done::sentence).orElse("nothing"))
                    .fold(text -> new Outcome.Said(text, Doc.obj()), Outcome.Failed::new);
        }
    }

    private String offer(String line, Ask ask) {
        Engine engine = new Engine(
                new CommandTable(List.of(new Offering())),
                bench.thePorts(),
                bench.engine().session());
        Outcome outcome = engine.parse(line)
                .fold(invocation -> engine.run(invocation, ask, Progress.silent(), new Stop()), Outcome.Failed::new);
        return outcome instanceof Outcome.Said said
                ? said.sentence()
                : ((Outcome.Failed) outcome).problem().sentence();
    }

    private void file(String name, String line) throws IOException {
        Files.createDirectories(ssh);
        Files.writeString(ssh.resolve(name), line + "\n");
    }

    private int calls() {
        return bench.run("history list").out().split("/account/keys", -1).length - 1;
    }

    @Test
    void without_a_person_nothing_is_made_or_sent() throws IOException {
        assertEquals("nothing", offer("offer", ScriptedAsk.pipe()));
        assertEquals("nothing", offer("offer --no-keys", ScriptedAsk.somebody("yes")));
        assertFalse(Files.exists(ssh));
        file("a.pub", LINE);
        assertEquals("nothing", offer("offer", ScriptedAsk.pipe()));
        assertEquals(0, calls());
    }

    @Test
    void with_keys_the_one_key_is_sent() throws IOException {
        file("a.pub", LINE);
        file("bad.pub", "nonsense");
        assertEquals("Registered ~/.ssh/a.pub.", offer("offer --keys", ScriptedAsk.pipe()));
        assertEquals("nothing", offer("offer --keys", ScriptedAsk.pipe()));
    }

    @Test
    void with_keys_several_are_named_and_none_is_sent() throws IOException {
        file("a.pub", LINE);
        file("b.pub", LINE.replace("AwNR", "AwNS"));
        assertEquals(
                "There are several public keys: ~/.ssh/a.pub, ~/.ssh/b.pub.",
                offer("offer --keys", ScriptedAsk.somebody("yes")));
        assertEquals(1, calls());
    }

    @Test
    void with_keys_and_none_here_one_is_made() throws IOException {
        RealKeys.needed();
        assertEquals("Registered ~/.ssh/id_ed25519.pub.", offer("offer --keys", ScriptedAsk.pipe()));
        assertTrue(Files.exists(ssh.resolve("id_ed25519")));
    }

    @Test
    void an_account_with_a_key_is_left_alone() {
        bench.account("me", 0).as("me");
        ScriptedAsk person = ScriptedAsk.somebody("yes");
        assertEquals("nothing", offer("offer", person));
        assertEquals("nothing", offer("offer --keys", person));
        assertEquals(List.of(), person.questions());
    }

    @Test
    void a_person_chooses_among_the_keys_a_new_one_and_none() throws IOException {
        RealKeys.needed();
        file("a.pub", LINE);
        ScriptedAsk none = ScriptedAsk.somebody("2");
        assertEquals("nothing", offer("offer", none));
        assertEquals(List.of("The account has no SSH key. Register one?"), none.questions());
        assertEquals("nothing", offer("offer", ScriptedAsk.somebody()));
        assertEquals("Registered ~/.ssh/id_heroku.pub.", offer("offer", ScriptedAsk.somebody("1")));
        bench.run("keys clear -y");
        assertEquals("Registered ~/.ssh/a.pub.", offer("offer", ScriptedAsk.somebody("0")));
    }

    @Test
    void a_person_without_keys_is_offered_one() throws IOException {
        RealKeys.needed();
        ScriptedAsk no = ScriptedAsk.somebody("no");
        assertEquals("nothing", offer("offer", no));
        assertEquals(
                List.of("The account has no SSH key, and ~/.ssh has no public key. Make one and register it?"),
                no.questions());
        assertFalse(Files.exists(ssh));
        assertEquals("Registered ~/.ssh/id_ed25519.pub.", offer("offer", ScriptedAsk.somebody("yes")));
    }

    @Test
    void both_options_at_once_are_refused() {
        assertEquals(
                "--keys and --no-keys contradict each other.", offer("offer --keys --no-keys", ScriptedAsk.pipe()));
    }
}
