package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.IOException;
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
    }
}
