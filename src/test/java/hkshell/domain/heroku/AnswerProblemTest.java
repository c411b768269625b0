package hkshell.domain.heroku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerProblemTest {
    private static final URI API = URI.create("https://api.heroku.com/apps/x?token=q");

    private static Exchange.Answered answered(int status, byte[] body, Header... headers) {
        SignedRequest signed = new CredentialPolicy(API)
                .sign(new Request("GET", API, List.of(), Body.NONE), Wallet.EMPTY.withEnvironment(Secret.of("t0ken")))
                .value()
                .orElseThrow();
        return new Exchange.Answered(signed, new Response(status, List.of(headers), Body.of(body), Duration.ZERO));
    }

    private static Problem problem(int status, String body, Header... headers) {
        return AnswerProblem.of(answered(status, Body.of(body).bytes(), headers))
                .orElseThrow();
    }

    private static void says(int status, String body, Problem.Kind kind, String code, String sentence) {
        Problem problem = problem(status, body);
        assertEquals(List.of(kind, code, sentence), List.of(problem.kind(), problem.code(), problem.sentence()));
    }

    private static String error(String id, String message) {
        return "{\"id\":\"" + id + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void eachStatusHasASentence() {
        Problem.Kind server = Problem.Kind.SERVER;
        Problem.Kind credential = Problem.Kind.CREDENTIAL;
        says(
                401,
                error("unauthorized", "Wrong."),
                credential,
                "unauthorized",
                "api.heroku.com does not accept the credential from HEROKU_API_KEY: Wrong.");
        says(
                403,
                error("two_factor", "A code"),
                credential,
                "two_factor",
                "api.heroku.com wants the code of the second factor for this call: A code.");
        says(404, error("not_found", "No app."), server, "not_found", "There is nothing at GET /apps/x: No app.");
        says(
                422,
                error("invalid_params", "Name is taken"),
                server,
                "invalid_params",
                "api.heroku.com cannot do that: Name is taken.");
        says(429, error("rate_limit", "Slow down!"), server, "rate_limit", "Too many calls: Slow down!");
        says(503, "<html>", server, "status_503", "api.heroku.com failed with status 503.");
        says(418, "", server, "status_418", "api.heroku.com refused the call with status 418.");
        says(302, "", server, "status_302", "api.heroku.com points elsewhere with status 302.");
        says(
                402,
                error("delinquent", "Pay."),
                server,
                "delinquent",
                "api.heroku.com wants the account's bill paid first: Pay.");
    }

    @Test
    void theMissingVersionStandsUnderAnotherKey() {
        says(
                400,
                "{\"id\":\"missing_version\",\"error\":\"Name one.\"}",
                Problem.Kind.SERVER,
                "missing_version",
                "The Accept header names no version of the API: Name one.");
    }

    @Test
    void aSuccessAndNothingNewAreNoProblem() {
        assertEquals(Optional.empty(), AnswerProblem.of(answered(200, new byte[0])));
        assertEquals(Optional.empty(), AnswerProblem.of(answered(206, new byte[0])));
        assertEquals(Optional.empty(), AnswerProblem.of(answered(304, new byte[0])));
    }

    @Test
    void whatToDoNextIsSaid() {
        assertTrue(
                problem(401, "").hint().startsWith("unset HEROKU_API_KEY"),
                problem(401, "").hint());
        assertTrue(problem(403, error("two_factor", "")).hint().contains("Heroku-Two-Factor-Code"));
        assertTrue(problem(403, error("mfa_required", "")).hint().contains("--token-stdin"));
        assertEquals(
                "wait 7 s; --wait does that",
                problem(429, "", new Header("Retry-After", "7", Header.By.SERVER))
                        .hint());
        assertEquals(
                "try again later; its Request-Id is abc",
                problem(500, "", new Header("Request-Id", "abc", Header.By.SERVER))
                        .hint());
        assertEquals(
                "--explain shows what goes out; see https://h/d",
                problem(400, "{\"id\":\"x\",\"message\":\"m\",\"url\":\"https://h/d\"}")
                        .hint());
    }

    @Test
    void theServersWordsAreHarmlessShortAndWithoutTheToken() {
        Problem problem = problem(422, error("x\\u0007", "\\u001b[2Jbad t0ken \\u202e\\n" + "m".repeat(1000)));
        assertEquals("invalid_params", problem.code());
        assertTrue(
                problem.sentence().startsWith("api.heroku.com cannot do that: \u241b[2Jbad ******** \ufffd\u240amm"),
                problem.sentence());
        assertTrue(problem.sentence().length() < 400, problem.sentence());
    }

    @Test
    void aSuccessThatIsNoJsonSaysWhatItIs() {
        Exchange.Answered page =
                answered(200, Body.of("<p>").bytes(), new Header("content-type", "text/html", Header.By.SERVER));
        assertEquals(
                "api.heroku.com answered with text/html, which is not JSON.",
                AnswerProblem.notJson(page).orElseThrow().sentence());
        assertEquals(Optional.empty(), AnswerProblem.notJson(answered(200, new byte[0])));
    }

    @Test
    void tenThousandBodiesEachGiveOneSentence() {
        String[] pieces = {
            "{", "}", "\"id\"", "\"message\"", ":", ",", "\"\u001b[2J\"", "[", "]", "1", "null", "\"error\"", "\u0000"
        };
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            StringBuilder body = new StringBuilder();
            for (int count = random.nextInt(12); count > 0; count--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            String sentence =
                    problem(400 + random.nextInt(200), body.toString()).sentence();
            assertTrue(sentence.chars().noneMatch(c -> c < 0x20 || c == 0x7f), "seed " + seed);
        }
    }
}
