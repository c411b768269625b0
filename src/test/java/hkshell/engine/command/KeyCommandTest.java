package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.process.LocalPrograms;
import hkshell.fake.RawServer;
import hkshell.fake.RealKeys;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** keys, through the engine: real files, the sandbox's API, real ssh-keygen where one is made. */
class KeyCommandTest {
    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx laptop";
    private static final String MD5 = "b0:1a:d3:d0:42:f5:fe:86:b4:54:eb:71:5c:6a:48:22";
    private static final String OTHER = LINE.replace("AwNR", "AwNS").replace("laptop", "other");

    @TempDir
    private Path folder;

    private Workbench bench;
    private Path ssh;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        ssh = bench.home().resolve(".ssh");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void file(String name, String line) throws IOException {
        Files.createDirectories(ssh);
        Files.writeString(ssh.resolve(name), line + "\n");
    }

    private void withSshKeygen() {
        RealKeys.needed();
        bench.with(
                new LocalPrograms(Map.of("PATH", "/usr/bin:/bin"), bench.home().resolve("edit"), "box"));
    }

    private String ran(String line) {
        return bench.run(line).toString();
    }

    @Test
    void the_list_says_which_keys_of_this_machine_the_account_has() throws IOException {
        file("a.pub", LINE);
        file("b.pub", OTHER);
        file("c.pub", "-----BEGIN OPENSSH PRIVATE KEY-----");
        assertEquals("0\nerr: Registered ~/.ssh/a.pub.", ran("keys add ~/.ssh/a.pub"));
        String list = bench.run("keys list").out();
        List<String> rows =
                list.lines().map(row -> row.replaceAll(" {2,}", "  ")).toList();
        assertTrue(rows.get(0).startsWith("registered  file  comment  type  fingerprint"), list);
        assertTrue(rows.get(1).startsWith("yes  me@desk  ssh-ed25519  SHA256:"), list);
        assertTrue(rows.get(2).startsWith("yes  ~/.ssh/a.pub  laptop  ssh-ed25519  SHA256:"), list);
        assertTrue(rows.get(3).startsWith("no  ~/.ssh/b.pub  other  ssh-ed25519  SHA256:"), list);
        assertTrue(rows.get(4).startsWith("no  ~/.ssh/c.pub  That is a private key"), list);
        assertTrue(bench.run("keys --md5").out().contains(MD5));
        assertTrue(
                bench.run("keys -l").out().contains("yes         " + LINE),
                bench.run("keys -l").out());
    }

    @Test
    void scripts_get_the_fields_of_the_api_and_ours() throws IOException {
        file("b.pub", LINE);
        file("c.pub", "nonsense here");
        String json = bench.run("keys --json").out();
        assertTrue(
                json.matches("\\[\\{\"id\":\"[^\"]+\",\"created_at\":\"2025-[^\"]+\",\"comment\":\"me@desk\",.*"),
                json);
        assertTrue(json.contains("\"registered\":true,\"files\":[]}"), json);
        assertTrue(
                json.contains("{\"comment\":\"laptop\",\"fingerprint\":\"" + MD5 + "\",\"public_key\":\"" + LINE
                        + "\",\"type\":\"ssh-ed25519\",\"sha256\":\"SHA256:"),
                json);
        assertTrue(json.contains("\"registered\":false,\"files\":[\"~/.ssh/b.pub\"]}"), json);
        assertTrue(json.contains("{\"problem\":\"It does not begin with a type of key"), json);
    }

    @Test
    void a_key_of_another_folder_is_added_by_the_name_of_its_file() throws IOException {
        Files.writeString(bench.home().resolve("my.pub"), LINE + "\n");
        Ran ran = bench.run("keys:add my.pub --json");
        assertTrue(
                ran.out()
                        .matches("\\{\"changed\":true,\"id\":\"[^\"]+\",\"type\":\"ssh-ed25519\",\"fingerprint\":\""
                                + MD5 + "\",\"sha256\":\"SHA256:[^\"]+\"}"),
                ran.toString());
        assertEquals("0\nerr: my.pub is registered already.", ran("keys add my.pub"));
        bench.account("home", 1).as("home");
        Ran other = bench.run("keys add my.pub");
        assertEquals(1, other.code());
        assertTrue(other.err().contains("An account has this fingerprint already."), other.err());
    }

    @Test
    void what_is_no_public_key_is_not_sent() throws IOException {
        Files.writeString(bench.home().resolve("key"), "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n");
        assertEquals(
                "5\nerr: ~/key: That is a private key, which nobody may see. Only its first line was read, and nothing was sent.\n"
                        + "hint: the public one has the same name and .pub",
                ran("keys add key"));
        assertEquals(5, bench.run("keys add nothing").code());
        assertFalse(bench.run("history list").out().contains("/account/keys"));
    }

    @Test
    void without_a_file_a_person_is_asked_and_a_script_has_to_be_clear() throws IOException {
        file("a.pub", LINE);
        assertEquals(
                "2\nerr: The key would be ~/.ssh/a.pub.\nhint: name it, or add --yes to register it", ran("keys add"));
        ScriptedAsk no = ScriptedAsk.somebody("no");
        assertEquals(130, bench.run("keys add", no).code());
        assertEquals(List.of("Register ~/.ssh/a.pub?"), no.questions());
        file("b.pub", OTHER);
        assertEquals(
                "2\nerr: There are several public keys: ~/.ssh/a.pub, ~/.ssh/b.pub.\n"
                        + "hint: hkshell keys add FILE registers one of them",
                ran("keys add --yes"));
        assertEquals(
                "0\nerr: Registered ~/.ssh/b.pub.",
                bench.run("keys add", ScriptedAsk.somebody("1")).toString());
        assertEquals("0\nerr: Registered ~/.ssh/a.pub.", ran("keys add -y"));
        assertEquals("0\nerr: The account has every public key of ~/.ssh already.", ran("keys add"));
    }

    @Test
    void without_any_key_one_is_offered() throws IOException {
        withSshKeygen();
        assertEquals(
                "5\nerr: There is no public key in ~/.ssh.\nhint: hkshell keys generate makes one; or name a file",
                ran("keys add --yes"));
        assertFalse(Files.exists(ssh));
        ScriptedAsk person = ScriptedAsk.somebody("yes");
        assertEquals(
                "0\nerr: Registered ~/.ssh/id_ed25519.pub.",
                bench.run("keys add", person).toString());
        assertEquals(
                List.of("There is no public key in ~/.ssh. Make one, ed25519 without a passphrase?"),
                person.questions());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ssh)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ssh.resolve("id_ed25519"))));
    }

    @Test
    void generating_sends_nothing_and_writes_over_nothing() throws IOException {
        withSshKeygen();
        assertEquals(
                "0\nerr: Made ~/.ssh/id_ed25519.pub. keys add ~/.ssh/id_ed25519.pub registers it.",
                ran("keys generate --comment 'me at the desk'"));
        String line = Files.readString(ssh.resolve("id_ed25519.pub"));
        assertTrue(line.endsWith(" me at the desk\n"), line);
        assertFalse(bench.run("history list").out().contains("/account/keys"));
        Ran again = bench.run("keys generate");
        assertEquals(5, again.code());
        assertTrue(again.err().contains("a key is never written over"), again.err());
        assertEquals(line, Files.readString(ssh.resolve("id_ed25519.pub")));
        Ran other = bench.run("keys generate id_work --json");
        assertTrue(other.out().contains("\"file\":\"~/.ssh/id_work.pub\""), other.toString());
        String printed = RealKeys.listed(ssh.resolve("id_work.pub"), "sha256").split(" ")[1];
        assertTrue(other.out().contains("\"sha256\":\"" + printed + "\""), other.out());
        assertEquals(5, bench.run("keys generate nowhere/key").code());
    }

    @Test
    void a_key_goes_by_any_of_its_names() throws IOException {
        file("a.pub", LINE);
        String sha = bench.run("keys list").out().replaceAll("(?s).*(SHA256:\\S+)\\s*$", "$1");
        for (String name : List.of(MD5, "MD5:" + MD5, sha, "laptop")) {
            assertEquals(0, bench.run("keys add -y").code());
            assertEquals("0\nerr: The account has laptop no more.", ran("keys remove " + name), name);
        }
        String id = bench.run("keys add -y --json").out().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertTrue(bench.run("keys:remove " + id + " --json").out().contains("\"id\":\"" + id + "\""));
        assertEquals(2, bench.run("keys remove laptop").code());
        assertTrue(Files.exists(ssh.resolve("a.pub")));
    }

    @Test
    void of_two_keys_with_one_comment_none_is_taken() throws IOException {
        file("a.pub", LINE);
        file("b.pub", OTHER.replace("other", "laptop"));
        bench.run("keys add ~/.ssh/a.pub");
        bench.run("keys add ~/.ssh/b.pub");
        Ran ran = bench.run("keys remove laptop");
        assertEquals(2, ran.code());
        assertTrue(
                ran.err().startsWith("2 keys are called 'laptop'.\nhint: name one by its fingerprint: SHA256:"),
                ran.err());
        String print = ran.err().replaceAll("(?s).*fingerprint: ([^,]+),.*", "$1");
        assertTrue(bench.run("keys list").out().contains(print), print);
        assertEquals("0\nerr: The account has laptop no more.", ran("keys remove " + print));
    }

    @Test
    void where_the_folder_should_be_and_is_not_is_said() throws IOException {
        Files.writeString(ssh, "");
        for (String line : List.of("keys add -y", "keys generate")) {
            assertTrue(ran(line).startsWith("5\nerr: ~/.ssh is a file, not a folder."), ran(line));
        }
        assertTrue(bench.run("keys list").err().startsWith("warning: ~/.ssh is a file, not a folder."));
        assertTrue(bench.run("doctor").out().contains("~/.ssh is a file, not a folder."));
    }

    @Test
    void a_key_is_named_as_generate_names_it() throws IOException {
        file("work.pub", LINE);
        assertEquals("0\nerr: Registered ~/.ssh/work.pub.", ran("keys add work"));
    }

    @Test
    void a_list_that_is_not_understood_is_not_taken_for_an_empty_one() {
        String body = "[{\"id\":7,\"public_key\":\"x\"}]";
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body)) {
            bench.netrc("machine 127.0.0.1 login me password made-up-token\n").at(server.url());
            for (String line : List.of("keys clear -y", "keys list", "sessions list", "authorizations list")) {
                Ran ran = bench.run(line);
                assertEquals(1, ran.code(), line);
                assertTrue(ran.err().contains("has an element that hkshell does not understand"), ran.err());
            }
        }
    }

    @Test
    void clear_asks() throws IOException {
        file("a.pub", LINE);
        bench.run("keys add -y");
        assertEquals(
                "2\nerr: This would remove all 2 SSH keys of the account.\nhint: add --yes to do it",
                ran("keys clear"));
        ScriptedAsk no = ScriptedAsk.somebody("no");
        assertEquals(130, bench.run("keys clear", no).code());
        assertEquals(List.of("Remove all 2 SSH keys of the account?"), no.questions());
        assertEquals(
                "{\"changed\":true,\"removed\":2}",
                bench.run("keys:clear --yes --json").out());
        assertEquals("0\nerr: The account has no SSH keys.", ran("keys clear"));
    }

    @Test
    void a_token_that_is_refused_ends_in_3() {
        bench.account("bot", 2).as("bot");
        for (String line : List.of("keys", "keys clear -y", "keys remove x")) {
            assertEquals(3, bench.run(line).code(), line);
        }
    }
}
