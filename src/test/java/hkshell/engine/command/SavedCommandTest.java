package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved requests: plain files, without a secret, sent with their variables filled. */
class SavedCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.account("me", 0);
        bench.run("accounts use me");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Path file(String name) {
        return bench.config().resolve("saved").resolve(name + ".http");
    }

    @Test
    void d4_a_request_is_saved_as_plain_text_and_sent_with_its_variables() throws IOException {
        Workbench.Ran added =
                bench.run("saved add scale PATCH '/apps/{{app}}' maintenance:=true order==\"a b\" X-Note:hello");
        assertEquals(0, added.code(), added.toString());
        assertEquals(
                "### scale\n# @name scale\nPATCH /apps/{{app}}?order=a%20b\nX-Note: hello\n"
                        + "Content-Type: application/json\n\n{\n  \"maintenance\": true\n}\n",
                bench.text(file("scale")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("scale"))));
        Workbench.Ran listed = bench.run("saved list --json");
        assertTrue(listed.out().contains("\"scale\"") && listed.out().contains("\"app\""), listed.toString());
        Workbench.Ran ran = bench.run("saved run scale app=example");
        assertEquals(0, ran.code(), ran.toString());
        assertTrue(ran.out().contains("maintenance"), ran.toString());
        Workbench.Ran missing = bench.run("saved run scale");
        assertEquals(2, missing.code(), missing.toString());
        assertTrue(missing.err().contains("The variable app has no value."), missing.toString());
    }

    @Test
    void d4_no_secret_is_stored_and_it_is_said() throws IOException {
        Workbench.Ran added = bench.run(
                "saved add vars PATCH /apps/x/config-vars?sig=s3cret A=s3cret 'Authorization:Bearer s3cret' Cookie:s3cret");
        String text = bench.text(file("vars"));
        assertFalse(text.contains("s3cret"), text);
        assertTrue(text.contains("\"A\": \"{{A}}\"") && text.contains("sig={{sig}}"), text);
        assertTrue(added.err().contains("The header Authorization was left out"), added.toString());
        assertTrue(added.err().contains("{{A}} stands for it"), added.toString());
        bench.run("saved add raw POST /a -d '{\"token\":\"s3cret\"}'");
        assertFalse(bench.text(file("raw")).contains("s3cret"));
    }

    @Test
    void d4_d7_a_file_of_another_program_is_read_and_its_bytes_stay() throws IOException {
        Files.createDirectories(file("x").getParent());
        String hand =
                "@app = example\r\n\r\n### first one\r\n# @no-cookie-jar\r\nGET /apps/{{app}}\r\n    ?order=name HTTP/1.1\r\n"
                        + "Accept: application/vnd.heroku+json; version=3\r\n\r\n> {% client.log(1) %}\r\n\r\n"
                        + "###\n// @name second\nGET /account\n";
        Files.writeString(file("team"), hand);
        assertEquals(0, bench.run("saved add team/third GET /apps limit==5").code());
        assertEquals(hand + "\n### third\n# @name third\nGET /apps?limit=5\n", bench.text(file("team")));
        assertTrue(bench.run("saved run team").out().contains("example"));
        assertTrue(bench.said("saved run team").contains("Not understood, and left out: @no-cookie-jar, a script."));
        assertTrue(bench.run("saved run team/second").out().contains(bench.me().email()));
        assertEquals(2, bench.run("saved add team/third GET /apps").code());
        assertEquals(0, bench.run("saved add team/third GET /regions --replace").code());
        assertEquals(0, bench.run("saved remove team/third").code());
        assertEquals(hand + "\n", bench.text(file("team")));
    }

    @Test
    void d4_names_are_names_and_the_last_request_takes_its_file_along() {
        assertEquals(2, bench.run("saved add ../x GET /apps").code());
        assertEquals(2, bench.run("saved show nothing").code());
        bench.run("saved add one GET /apps");
        assertTrue(bench.run("saved show one").out().contains("GET /apps"));
        assertEquals(0, bench.run("saved remove one").code());
        assertFalse(Files.exists(file("one")));
    }

    @Test
    void d4_a_saved_request_takes_the_options_of_a_call() {
        bench.run("saved add end DELETE '/apps/{{app}}'");
        bench.run("saved add apps GET /apps");
        bench.run("history clear");
        assertEquals(
                "2\nerr: Deleting the app example needs its name once more.\nhint: add --confirm example",
                bench.run("saved run end app=example").toString());
        assertTrue(bench.run("saved run end app=example --explain").out().startsWith("DELETE "));
        assertEquals(
                0,
                bench.run("saved run end app=example --confirm example --no-history")
                        .code());
        assertEquals(1, bench.run("get /apps/example --no-history").code());
        assertTrue(bench.run("saved run apps -i --no-history").out().startsWith("HTTP/1.1 200\n"));
        assertEquals(
                "1",
                bench.run("saved run apps --limit 1 -q length --no-history")
                        .out()
                        .strip());
        assertTrue(bench.run("saved run apps --curl").out().startsWith("curl -n"));
        assertEquals("", bench.run("history").out());
    }

    @Test
    void d4_b3_a_variable_without_a_value_is_asked_for_with_the_names_that_were_seen() {
        bench.run("saved add one GET '/apps/{{app}}'");
        ScriptedAsk typing = ScriptedAsk.somebody("example");
        assertTrue(bench.run("saved run one", typing).out().contains("\"example\""));
        assertEquals(List.of("Which app"), typing.questions());
        bench.engine().learn(bench.outcome("get /apps", ScriptedAsk.pipe()));
        ScriptedAsk choosing = ScriptedAsk.somebody("0");
        assertEquals(0, bench.run("saved run one", choosing).code());
        assertEquals(List.of("Which app?"), choosing.questions());
        bench.run("saved add two PATCH /apps/example/config-vars A=s3cret");
        ScriptedAsk hidden = ScriptedAsk.somebody("x");
        bench.run("saved run two --explain", hidden);
        assertEquals(List.of("Value of A"), hidden.questions());
        bench.run("saved add three GET /apps Referer:http://u:s3cret@x/");
        ScriptedAsk header = ScriptedAsk.somebody("x");
        assertTrue(bench.run("saved run three --explain", header).out().contains("Referer: x"));
        assertEquals(List.of("Value of Referer"), header.questions());
    }

    @Test
    void d4_a_secret_is_found_in_any_header_any_word_and_beside_its_name() throws IOException {
        bench.run(
                "saved add a POST '/echo?a=1;token=s3cret' Referer:http://u:s3cret@x/ 'X-Foo:Bearer HRKU-s3cret-0123456789'"
                        + " 'note=token HRKU-s3cret-0123456789' name=MY_SECRET value=s3cret url==http://u:s3cret@x/");
        String text = bench.text(file("a"));
        assertFalse(text.contains("s3cret"), text);
        for (String hole : List.of("a=1;token={{token}}", "url={{url}}", "Referer: {{Referer}}", "X-Foo: {{X-Foo}}")) {
            assertTrue(text.contains(hole), text);
        }
        assertTrue(text.contains("\"note\": \"{{note}}\"") && text.contains("\"value\": \"{{value}}\""), text);
        bench.run(
                "saved add b POST /echo -d"
                        + " '[{\"value\":\"s3cret\",\"name\":\"MY_SECRET\"},{\"name\":\"a\",\"value\":\"plain\"},\"x HRKU-s3cret-0123456789\"]'");
        bench.run("saved add c POST /echo 'vars:=[{\"name\":\"MY_SECRET\",\"value\":\"s3cret\"}]'");
        assertFalse(bench.text(file("b")).contains("s3cret"), bench.text(file("b")));
        assertTrue(bench.text(file("b")).contains("plain"), bench.text(file("b")));
        assertFalse(bench.text(file("c")).contains("s3cret"), bench.text(file("c")));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    @Test
    void d4_what_is_no_request_is_not_sent() throws IOException {
        write("passwd", "root:x:0:0:root:/root:/bin/bash\n");
        write("netrc", "machine 127.0.0.1\n  login me\n");
        write("method", "{{m}} /apps/x\n");
        write("whole", "{{m}}\n");
        write("latin", "GET /apps");
        Files.write(file("latin"), new byte[] {'/', 'a', (byte) 0xe9});
        write("nul", "GET /apps\n\n\0");
        write("large", "GET /" + "a".repeat(1024 * 1024));
        bench.run("history clear");
        for (String name : List.of("passwd", "netrc", "method", "whole", "latin", "nul", "large")) {
            String values = name.equals("method") || name.equals("whole") ? " m='DELETE /apps/example'" : "";
            Workbench.Ran ran = bench.run("saved run " + name + values);
            assertTrue(
                    ran.code() != 0 && ran.err().contains("no request")
                            || ran.err().contains("UTF-8")
                            || ran.err().contains("it is not read"),
                    name + ran);
            if (!name.equals("whole")) {
                assertTrue(bench.run("saved open " + name).code() != 0, name);
                assertTrue(bench.run("saved show " + name).code() != 0, name);
            }
        }
        assertEquals("", bench.run("history").out());
        assertEquals(5, bench.run("saved add passwd GET /apps").code());
        assertEquals("root:x:0:0:root:/root:/bin/bash\n", bench.text(file("passwd")));
        assertEquals(0, bench.run("saved remove netrc").code());
    }

    @Test
    void d4_one_bad_entry_leaves_the_others_listed_and_is_named() throws IOException {
        write("good", "GET /apps\n");
        Files.createDirectories(file("folder"));
        Files.createSymbolicLink(file("loop"), file("loop"));
        write("binary", "\0\1");
        write("shopping", "milk\n");
        write("two words", "GET /apps");
        Workbench.Ran listed = bench.run("saved list");
        assertEquals(0, listed.code(), listed.toString());
        assertTrue(listed.out().contains("good    GET") || listed.out().contains("good  GET"), listed.toString());
        for (String bad : List.of("folder: ", "loop: ", "binary: ", "shopping: ", "two words: ")) {
            assertTrue(listed.err().contains(bad), bad + listed);
        }
        assertTrue(bench.run("saved list --json").out().startsWith("[{\"name\":\"good\""));
    }

    @Test
    void d4_a_body_from_a_file_is_named_before_it_goes_out() throws IOException {
        Path body = folder.resolve("body.json");
        Files.writeString(body, "{\"maintenance\":true}");
        write("file", "PATCH /apps/example\n\n< " + body + "\n");
        assertTrue(bench.said("saved run file").contains("The body is the file " + body + "."));
        write("odd", "@import x.http\nPOST /sandbox/echo\n\n<@ " + body + "\n");
        assertTrue(bench.said("saved run odd").contains("Not understood, and left out: <@, @import."));
        assertTrue(
                bench.run("saved run odd").out().contains("\"body\": \"\""),
                bench.run("saved run odd").toString());
    }

    @Test
    void b5_a_text_that_is_no_request_is_kept_under_its_name() {
        ScriptedAsk stopping =
                ScriptedAsk.somebody("1").with((text, name) -> Parsed.good("milk".getBytes(StandardCharsets.UTF_8)));
        Workbench.Ran ran = bench.run("compose GET /apps", stopping);
        assertTrue(ran.err().contains("This is no request"), ran.toString());
        assertTrue(ran.err().contains("kept/request-"), ran.toString());
        byte[] large = new byte[2 * 1024 * 1024];
        Workbench.Ran huge =
                bench.run("compose GET /apps", ScriptedAsk.somebody("1").with((text, name) -> Parsed.good(large)));
        assertTrue(huge.err().contains("over 1048576 it is no request"), huge.toString());
        assertFalse(huge.err().contains("kept/"), huge.toString());
    }
}
