package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Session;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change of the netrc and of accounts is cut off before each of its acts on the disk in turn, as by a kill: no token is
 * lost, and the next run finds all of the change or nothing of it.
 */
class DiedInBetweenTest {
    /** Nothing happens on the disk any more, whatever the program still tries. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    private interface Scene {
        void set(Workbench bench);
    }

    private interface Looks {
        /** @param text of all files before the command, the netrc first */
        void at(Workbench bench, List<String> before, String place);
    }

    @TempDir
    Path folder;

    /** @return how many acts the command has */
    private int dieAtEach(int first, Scene scene, String line, Looks looks) throws IOException {
        for (int act = first; ; act++) {
            try (Workbench bench = new Workbench(Files.createDirectory(folder.resolve("act" + act)))) {
                scene.set(bench);
                List<String> before = texts(bench);
                if (!dies(bench, act, line, ScriptedAsk.pipe())) {
                    return act - first;
                }
                bench.again();
                looks.at(bench, before, line + ", cut off before act " + act);
            }
        }
    }

    private static boolean dies(Workbench bench, int act, String line, ScriptedAsk ask) {
        int[] left = {act};
        bench.beforeEachStep(() -> {
            left[0]--;
            if (left[0] <= 0) {
                throw new Died();
            }
        });
        try {
            bench.run(line, ask);
            return left[0] <= 0;
        } catch (Died died) {
            return true;
        } finally {
            bench.beforeEachStep(() -> {});
        }
    }

    private static List<String> texts(Workbench bench) {
        List<String> texts = new ArrayList<>(List.of(bench.text()));
        Path accounts = bench.config().resolve("accounts");
        if (!Files.exists(accounts)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(accounts)) {
            // The rest are a dead save's unfinished files, which go with the next one.
            files.filter(file -> file.toString().endsWith(".netrc"))
                    .sorted()
                    .forEach(file -> texts.add(file.getFileName() + "\n" + bench.text(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return texts;
    }

    private static void nothingIsLeft(Workbench bench, String place) {
        assertFalse(bench.thePorts().both().isUnfinished(), place);
    }

    @Test
    void accounts_use() throws IOException {
        int acts = dieAtEach(1, bench -> bench.account("home", 1), "accounts use home", (bench, before, place) -> {
            List<String> now = texts(bench);
            boolean switched = bench.text().contains(bench.jo().token());
            assertEquals(switched ? 3 : before.size(), now.size(), place + now);
            assertTrue(now.toString().contains(bench.me().token()), place);
            assertTrue(now.toString().contains(bench.jo().token()), place);
            assertEquals(switched, !bench.text().contains(bench.me().token()), place);
            nothingIsLeft(bench, place);
            assertEquals(0, bench.run("accounts use home").code(), place);
            assertEquals("jo@home.test", bench.run("whoami").out(), place);
            assertEquals(0, bench.run("accounts use me").code(), place);
            assertEquals("me@example.com", bench.run("whoami").out(), place);
        });
        assertTrue(acts > 10, "acts: " + acts);
    }

    @Test
    void login() throws IOException {
        int acts = 0;
        for (int act = 1; ; act++, acts++) {
            try (Workbench bench = new Workbench(Files.createDirectory(folder.resolve("act" + act)))) {
                bench.account("me", 0);
                List<String> before = texts(bench);
                if (!dies(bench, act, "login -i", ScriptedAsk.somebody("me@example.com", "sandbox"))) {
                    break;
                }
                String place = "login, cut off before act " + act;
                bench.again();
                List<String> now = texts(bench);
                nothingIsLeft(bench, place);
                if (!now.equals(before)) {
                    // The token before still works, so it has an account of its own.
                    assertTrue(now.toString().contains("me-2.netrc"), place + now);
                    assertEquals(before.size() + 1, now.size(), place);
                }
                Session session = bench.engine().session();
                assertEquals("me", session.active().orElseThrow().name(), place);
                assertEquals("me@example.com", bench.run("whoami").out(), place);
            }
        }
        assertTrue(acts > 10, "acts: " + acts);
    }

    /** Before the first act the answer is in memory alone, and nobody can help it. */
    @Test
    void authorizations_rotate() throws IOException {
        int acts = dieAtEach(
                // The plan is written by one act, and lasts when the second begins.
                2, bench -> bench.account("work", 0), "authorizations rotate", (bench, before, place) -> {
                    assertEquals("0\nme@example.com", bench.run("whoami").toString(), place + texts(bench));
                    assertFalse(texts(bench).toString().contains(bench.me().token()), place);
                    assertEquals(
                            "work",
                            bench.engine().session().active().orElseThrow().name(),
                            place);
                    nothingIsLeft(bench, place);
                    assertEquals(0, bench.run("accounts use work").code(), place);
                    assertEquals("me@example.com", bench.run("whoami").out(), place);
                });
        assertTrue(acts > 10, "acts: " + acts);
    }

    /** The plan is written to its end and has no name yet; or it is cut off, or was only tried. */
    @Test
    void a_plan_without_its_name_is_made_when_it_is_whole() throws IOException {
        for (boolean whole : List.of(true, false)) {
            try (Workbench bench = new Workbench(Files.createDirectory(folder.resolve("whole-" + whole)))) {
                bench.account("work", 0);
                String before = bench.text();
                assertTrue(dies(bench, 2, "authorizations rotate", ScriptedAsk.pipe()));
                Path plan = bench.home().resolve(".local/state/hkshell/journal/unfinished");
                byte[] bytes = Files.readAllBytes(plan);
                Path nameless = plan.resolveSibling("unfinished.new");
                Files.write(nameless, whole ? bytes : new byte[bytes.length]);
                Files.delete(plan);
                assertEquals(whole ? 0 : 3, bench.again().run("whoami").code());
                assertEquals(!whole, before.equals(bench.text()));
                assertFalse(Files.exists(nameless), "it has tokens in it");
            }
        }
    }

    @Test
    void accounts_repair() throws IOException {
        int acts = 0;
        for (int act = 1; ; act++, acts++) {
            try (Workbench bench = new Workbench(Files.createDirectory(folder.resolve("act" + act)))) {
                bench.account("bot", 2).run("accounts use bot");
                List<String> before = texts(bench);
                if (!dies(bench, act, "accounts repair bot -i", ScriptedAsk.somebody("sandbox"))) {
                    break;
                }
                String place = "accounts repair, cut off before act " + act;
                bench.again();
                List<String> now = texts(bench);
                nothingIsLeft(bench, place);
                assertEquals(
                        "bot", bench.engine().session().active().orElseThrow().name(), place);
                if (!now.equals(before)) {
                    assertEquals("bot@corp.test", bench.run("whoami").out(), place);
                }
            }
        }
        assertTrue(acts > 10, "acts: " + acts);
    }

    @Test
    void logout() throws IOException {
        int acts = dieAtEach(1, bench -> bench.account("me", 0), "logout", (bench, before, place) -> {
            List<String> now = texts(bench);
            nothingIsLeft(bench, place);
            boolean all = before.equals(now);
            boolean none = !now.toString().contains(bench.me().token());
            assertTrue(all || none, place + now);
            assertEquals(0, bench.run("logout").code(), place);
            assertFalse(texts(bench).toString().contains(bench.me().token()), place);
        });
        assertTrue(acts > 10, "acts: " + acts);
    }

    /** Another program has written the netrc since: it is not written over, and the account keeps its token. */
    @Test
    void what_another_program_wrote_meanwhile_stands() throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            bench.account("home", 1);
            assertTrue(dies(bench, 3, "accounts use home", ScriptedAsk.pipe()));
            bench.netrc("machine 127.0.0.1 login other password theirs\n");
            assertEquals("machine 127.0.0.1 login other password theirs\n", bench.text());
            nothingIsLeft(bench, "after another program");
            assertTrue(bench.text(bench.accountFile("home")).contains(bench.jo().token()));
        }
    }
}
