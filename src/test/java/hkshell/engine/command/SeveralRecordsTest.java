package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several records an edit is for, where it may go, and what happens when somebody else has it too. */
class SeveralRecordsTest extends NetrcBench {
    @Test
    void a_record_is_moved_before_or_behind_others() throws IOException {
        String text = "machine a.test\n  login me\nmachine a.test\n  login you\nmachine b.test\n  login b\n";
        for (String[] one : new String[][] {
            {"b.test --before a.test", "b.test moved before a.test (login me).", "b, me, you"},
            {"b.test --before-line 4", "b.test moved before a.test (login you).", "me, b, you"},
            {"a.test --after a.test", "a.test (login me) moved behind a.test.", "you, me, b"},
            {"a.test --after b.test", "a.test (login me) moved behind b.test.", "you, b, me"},
            {
                "a.test --where-login you --before-line 1",
                "a.test (login you) moved before a.test (login me).",
                "you, me, b"
            },
            {"a.test --last", "a.test (login me) moved behind all others.", "you, b, me"},
            {"b.test --last", "moving b.test behind all others: nothing to change.", "me, you, b"},
            {"b.test --after a.test", "moving b.test behind a.test: nothing to change.", "me, you, b"}
        }) {
            bench.netrc(text);
            says("0\nerr: " + one[1], "netrc move " + one[0]);
            assertEquals(
                    one[2],
                    bench.text().replaceAll("machine .*\\n  login ", "").strip().replace("\n", ", "),
                    one[0]);
            bench.netrc(text + "default\n  login d\n");
            bench.run("netrc move " + one[0]);
            assertTrue(bench.text().endsWith("default\n  login d\n"), one[0]);
        }
        bench.netrc("machine a.test login a machine b.test login b\nmachine c.test login c\n");
        assertEquals(5, bench.run("netrc move c.test --before-line 1").code());
        assertEquals(5, bench.run("netrc move c.test --before-line 9").code());
        assertEquals(5, bench.run("netrc move c.test --after d.test").code());
        assertEquals(2, bench.run("netrc move c.test").code());
        assertEquals(2, bench.run("netrc move c.test --last --before a.test").code());
    }

    @Test
    void a_record_that_comes_behind_an_open_quote_is_warned_of() throws IOException {
        String a = "machine a.test\n  login x\n  password p\n";
        String open = "machine b.test login y password \"q\n";
        String warning = "now stands behind the unclosed quote of the record in line ";
        for (String[] one : new String[][] {
            {a + open, "netrc move b.test --before a.test", "Line 2: machine a.test " + warning + "1:"},
            {a + open, "netrc move a.test --last", "Line 2: machine a.test " + warning + "1:"},
            {a + "machine c.test login z\n" + open, "netrc move c.test --before a.test", ""},
            {open + a + "machine c.test login z password p\n", "netrc move c.test --before a.test", ""}
        }) {
            bench.netrc(one[0]);
            Ran ran = bench.run(one[1]);
            assertEquals(0, ran.code());
            assertEquals(!one[2].isEmpty(), ran.err().contains(warning), ran.err());
            assertTrue(ran.err().contains(one[2]), ran.err());
        }
    }

    @Test
    void a_record_that_moved_and_changed_meanwhile_is_the_one_that_is_written_over() throws IOException {
        String before = "machine a.test\n  login la\n  password p\nmachine a.test\n  login lb\n  password q\n";
        for (String[] one : new String[][] {
            {"# theirs\n" + before.replace("password p", "password theirs"), "la", "theirs"},
            {
                "machine b.test\n  login x\n  password y\n" + before.replace("password q", "password theirs"),
                "lb",
                "theirs"
            }
        }) {
            bench.netrc(before);
            ScriptedAsk me = ScriptedAsk.somebody("n3w", "yes").thinking(() -> bench.netrc(one[0]));
            Ran ran = bench.run("netrc set a.test --where-login " + one[1] + " --password-stdin", me);
            assertEquals(0, ran.code(), ran.toString());
            assertEquals(
                    one[0].replace("theirs\n  ", "n3w\n  ").replace("password theirs", "password n3w"), bench.text());
        }
    }

    @Test
    void what_nobody_can_say_again_is_not_asked() throws IOException {
        bench.netrc("machine a.test\n  login la\n  password p\n");
        String theirs = "machine a.test\n  login la\n  password p\nmachine new.test\n  login la\n  password theirs\n";
        ScriptedAsk me = ScriptedAsk.somebody("n3w", "yes").thinking(() -> bench.netrc(theirs));
        assertEquals(
                5,
                bench.run("netrc set new.test --login la --password-stdin", me).code());
        assertEquals(List.of("password"), me.questions());
        assertEquals(theirs, bench.text());
    }

    @Test
    void a_record_that_comes_before_the_others_of_its_host_says_so() throws IOException {
        bench.netrc("default login d password d\nmachine a.test\n  login me\n  password p\n");
        Ran ran = bench.run("netrc add a.test --login you --password-stdin", ScriptedAsk.pipe("q"));
        assertTrue(ran.err().startsWith("a.test (login you) added, and answers first for its host."), ran.err());
        bench.netrc("machine a.test\n  login me\n  password p\n");
        ran = bench.run("netrc add a.test --login you --password-stdin", ScriptedAsk.pipe("q"));
        assertTrue(ran.err().startsWith("a.test (login you) added.\n"), ran.err());
    }

    @Test
    void two_defaults_are_several_records_too() throws IOException {
        bench.netrc("default login one password p\ndefault login two password q\n");
        assertEquals(5, bench.run("netrc set default --login three").code());
        assertEquals(
                0,
                bench.run("netrc set default --where-login two --login three").code());
        assertTrue(bench.text().contains("login one") && bench.text().contains("login three"));
    }

    @Test
    void of_several_records_none_gets_another_login_unasked() throws IOException {
        says(
                "5\nerr: The netrc has several records of ftp.corp.test, and none of that login.\nhint: --where-login L or"
                        + " --line N says which one gets it; hkshell netrc add makes one more",
                "netrc set ftp.corp.test --login third --password-stdin");
        assertEquals(FILE, bench.text());
        Ran ran = bench.run("netrc set ftp.corp.test --login up --password-stdin", ScriptedAsk.pipe("n3w"));
        assertEquals("0\nerr: ftp.corp.test (login up) password saved.", ran.toString(), "the login was that already");
    }

    @Test
    void a_record_that_another_program_changed_meanwhile_is_asked_about() throws IOException {
        String git = "machine git.heroku.com login me@example.com password ";
        String others = FILE.replace(git + "secret-one", git + "theirs");
        for (String answer : List.of("yes", "no")) {
            bench.netrc(FILE);
            ScriptedAsk me = ScriptedAsk.somebody("n3w", answer).thinking(() -> bench.netrc(others));
            Ran ran = bench.run("netrc set git.heroku.com --password-stdin", me);
            assertEquals(
                    List.of(
                            "password",
                            "The record of git.heroku.com with login me@example.com in line 5 changed on disk meanwhile. Change it all the same?"),
                    me.questions());
            boolean yes = answer.equals("yes");
            assertEquals(yes ? 0 : 5, ran.code(), ran.toString());
            assertEquals(yes ? FILE.replace(git + "secret-one", git + "n3w") : others, bench.text());
        }
        bench.netrc(FILE);
        ScriptedAsk pipe = ScriptedAsk.pipe("n3w").thinking(() -> bench.netrc(others));
        assertEquals(
                5, bench.run("netrc set git.heroku.com --password-stdin", pipe).code());
        assertEquals(List.of("password"), pipe.questions());
        assertEquals(others, bench.text());
    }
}
