package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal of a server: exit code, code, sentence and hint, as a script with {@code --json} reads them. */
class ErrorSentenceTest {
    private static final String TOO_MANY = "Too many calls: This was asked for.";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void says(String line, int exit, String code, String sentence, String hint) throws IOException {
        Ran ran = bench.run(line + " --json");
        JsonNode error = new ObjectMapper().readTree(ran.err()).path("error");
        assertEquals(
                String.join("\n", String.valueOf(exit), code, sentence, hint),
                String.join(
                                "\n",
                                String.valueOf(ran.code()),
                                error.path("code").asText(),
                                error.path("message").asText(),
                                error.path("hint").asText())
                        .replaceAll("127\\.0\\.0\\.1:[0-9]+", "HOST"));
        assertEquals("", ran.out());
    }

    /** As {@link #says}, of a status and an id with the sandbox's usual message. */
    private void status(String call, int exit, String code, String sentence, String hint) throws IOException {
        says("get /sandbox/status/" + call, exit, code, sentence + ": This was asked for.", hint);
    }

    @Test
    void s400_missing_version() throws IOException {
        says(
                "get /account Accept:application/json",
                1,
                "missing_version",
                "The Accept header names no version of the API: The Accept header has to name a version of the API:"
                        + " version=3.",
                "leave Accept to hkshell");
    }

    @Test
    void s400_anything_else() throws IOException {
        status(
                "400?id=bad_request",
                1,
                "bad_request",
                "HOST refused the call with status 400",
                "--explain shows what goes out");
    }

    @Test
    void s401_a_token_that_is_not_accepted() throws IOException {
        bench.netrc("machine 127.0.0.1\n  login me@example.com\n  password gone\n");
        says(
                "get /account",
                3,
                "unauthorized",
                "HOST does not accept the credential from netrc line 1: These credentials are not valid.",
                "hkshell login gets a new token, hkshell accounts repair NAME for an account");
    }

    @Test
    void s401_without_a_token() throws IOException {
        says(
                "get /account --no-auth",
                3,
                "unauthorized",
                "HOST wants a credential, and none was sent: These credentials are not valid.",
                "hkshell login; hkshell accounts lists who is kept");
    }

    @Test
    void s401_of_what_was_typed() throws IOException {
        says(
                "get /account 'Authorization:Bearer typed'",
                3,
                "unauthorized",
                "HOST does not accept the Authorization that was typed: These credentials are not valid.",
                "leave Authorization out, and the credential of the session goes along");
    }

    @Test
    void s402_delinquent() throws IOException {
        String pay = "pay it at https://dashboard.heroku.com/account/billing; hkshell accounts lists others";
        status("402?id=delinquent", 1, "delinquent", "HOST wants the account's bill paid first", pay);
        status("402", 1, "sandbox", "HOST wants the account's bill paid first", pay);
    }

    @Test
    void s403_forbidden() throws IOException {
        status(
                "403?id=forbidden",
                3,
                "forbidden",
                "HOST does not allow this call",
                "another account may: --account NAME");
    }

    @Test
    void s403_suspended() throws IOException {
        status(
                "403?id=suspended",
                3,
                "suspended",
                "The account is suspended",
                "https://help.heroku.com is the way to Heroku's support; hkshell accounts lists others");
    }

    @Test
    void s403_two_factor() throws IOException {
        status(
                "403?id=two_factor",
                3,
                "two_factor",
                "HOST wants the code of the second factor for this call",
                "in a terminal the code is asked for; in a script hkshell api METHOD PATH"
                        + " Heroku-Two-Factor-Code:CODE sends it");
    }

    @Test
    void s403_mfa_required() throws IOException {
        status(
                "403?id=mfa_required",
                3,
                "mfa_required",
                "HOST wants a multi-factor login for this call",
                "hkshell login --browser, or hkshell login --token-stdin");
    }

    @Test
    void s403_device_trust_required() throws IOException {
        status(
                "403?id=device_trust_required",
                3,
                "device_trust_required",
                "HOST wants this device to be trusted first",
                "hkshell login --browser, or hkshell login --token-stdin");
    }

    @Test
    void s404_of_a_name() throws IOException {
        says(
                "get /apps/none",
                1,
                "not_found",
                "There is nothing at GET /apps/none: There is no such app.",
                "look at the path and the name in it; hkshell catalog list shows the calls there are");
    }

    @Test
    void s404_of_a_path_that_ends_with_a_slash() throws IOException {
        says(
                "get /apps/",
                1,
                "not_found",
                "There is nothing at GET /apps/: The built-in API has no such call; hkshell catalog update takes the list of those that it has.",
                "no path of the API ends with a slash");
    }

    @Test
    void s406_not_acceptable() throws IOException {
        status(
                "406?id=not_acceptable",
                1,
                "not_acceptable",
                "HOST cannot answer in this form",
                "leave Accept and Content-Type to hkshell");
    }

    @Test
    void s407_of_a_proxy() throws IOException {
        try (RawServer proxy = RawServer.saying(
                "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")) {
            says(
                    "get " + proxy.url() + "/ --no-auth",
                    1,
                    "status_407",
                    "The proxy wants a user and a password.",
                    "HTTP_PROXY=http://USER:PASSWORD@HOST:PORT");
        }
    }

    @Test
    void s409_conflict() throws IOException {
        status(
                "409?id=conflict",
                1,
                "conflict",
                "HOST is busy with something that this call contradicts",
                "try again in a moment");
    }

    @Test
    void s410_gone() throws IOException {
        status(
                "410?id=gone",
                1,
                "gone",
                "What was at GET /sandbox/status/410 is gone",
                "it does not come back; ask for another one");
    }

    @Test
    void s412_of_an_if_match() throws IOException {
        try (RawServer server = RawServer.saying(head -> head.contains("If-Match: \"old\"")
                ? "HTTP/1.1 412 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
            says(
                    "patch " + server.url() + "/apps/x 'If-Match:\"old\"' name=y --no-auth",
                    1,
                    "status_412",
                    "It has changed on the server meanwhile.",
                    "get it again; If-Match takes its new ETag");
        }
    }

    @Test
    void s416_of_a_range() throws IOException {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 416 No\r\nAccept-Ranges: id, name\r\nContent-Length: 0\r\n" + "Connection: close\r\n\r\n")) {
            says(
                    "get " + server.url() + "/apps 'Range:size ..' --no-auth",
                    1,
                    "status_416",
                    "The range that was asked for does not exist.",
                    "leave Range out; it can go by id, name");
        }
    }

    @Test
    void s422_with_fields_and_without() throws IOException {
        status(
                "422?id=invalid_params&fault=is+taken",
                1,
                "invalid_params",
                "HOST cannot do that",
                "it names name: is taken");
        status("422?id=invalid_params", 1, "invalid_params", "HOST cannot do that", "--explain shows what goes out");
    }

    @Test
    void s422_keeps_its_message_behind_a_thousand_fields() throws IOException {
        status(
                "422?id=invalid_params&fault=" + "x".repeat(2000),
                1,
                "invalid_params",
                "HOST cannot do that",
                "it names name: " + "x".repeat(291) + "...");
    }

    @Test
    void s429_with_seconds_a_date_or_nothing() throws IOException {
        says(
                "get /sandbox/status/429?id=rate_limit&after=90",
                1,
                "rate_limit",
                TOO_MANY,
                "wait 90 s; --wait does that");
        says("post /sandbox/status/429?id=rate_limit&after=90 a=b", 1, "rate_limit", TOO_MANY, "wait 90 s");
        try (RawServer server = RawServer.saying("HTTP/1.1 429 No\r\nDate: Sun, 01 Mar 2026 12:00:00 GMT\r\n"
                + "Retry-After: Sun, 01 Mar 2026 12:01:05 GMT\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            says(
                    "get " + server.url() + "/ --no-auth",
                    1,
                    "rate_limit",
                    "Too many calls.",
                    "wait 65 s; --wait does that");
        }
        says(
                "get /sandbox/status/429?id=rate_limit&after=soon",
                1,
                "rate_limit",
                TOO_MANY,
                "wait a minute; some 75 calls come back each minute; --wait does that");
    }

    @Test
    void s500_and_503_with_the_request_id() throws IOException {
        for (int status : new int[] {500, 503}) {
            status(
                    status + "?id=down Request-Id:4711",
                    1,
                    "down",
                    "HOST failed with status " + status,
                    "try again later; its Request-Id is 4711");
        }
    }
}
