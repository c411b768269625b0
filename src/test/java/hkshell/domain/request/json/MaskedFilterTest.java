package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.domain.request.Body;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a filter on the screen makes of secrets: it may copy them, since they are masked again, and spell none out. */
class MaskedFilterTest {
    private static final String ECHOED = "made-up-0123456789";
    private static final String BODY = """
            {"name":"one","token":"HRKU-made-up-token","note":"it was made-up-0123456789 then","size":2}""";
    private static final String VARS = "/apps/one/config-vars";

    private static Parsed<Filtered> run(String filter, String path, String body) {
        MaskedFilter masked = new MaskedFilter(
                JqFilter.of(filter).value().orElseThrow(), new Redactor(List.of(Secret.of(ECHOED))), path);
        return masked.apply(Body.of(body), new Stop());
    }

    private static void gives(String filter, String... values) {
        assertEquals(
                List.of(values), run(filter, "/x", BODY).value().orElseThrow().values(), filter);
    }

    private static void givesOfVars(String filter, String... values) {
        String body = "{\"KEY\":\"abc\",\"OTHER\":\"defg\"}";
        assertEquals(
                List.of(values), run(filter, VARS, body).value().orElseThrow().values(), filter);
    }

    /** Whoever shows the result masks it by its names and by what is known. */
    @Test
    void what_is_copied_stays_to_be_masked_where_it_is_shown() {
        gives(".name", "\"one\"");
        gives("{token, size}", "{\"token\":\"HRKU-made-up-token\",\"size\":2}");
        gives(".token | ascii_downcase", "\"hrku-made-up-token\"");
        gives(".note", "\"it was " + ECHOED + " then\"");
        givesOfVars("{KEY}", "{\"KEY\":\"abc\"}");
        givesOfVars("keys", "[\"KEY\",\"OTHER\"]");
    }

    @Test
    void a_piece_a_letter_a_code_and_a_length_of_a_secret_are_those_of_the_stars() {
        gives(".token | .[0:6]", "\"******\"");
        gives(".token | explode | .[0]", "42");
        gives(".token | length", "8");
        gives(".token | split(\"-\")", "[\"********\"]");
        gives("[.token] | map(startswith(\"HRKU\"))", "[false]");
        gives(".note | .[7:20]", "\"******** then\"");
        givesOfVars("map(startswith(\"ab\"))", "[false,false]");
        givesOfVars("{(.KEY | .[0:1]): 1}", "{\"*\":1}");
    }

    @Test
    void a_secret_that_becomes_a_key_is_stars() {
        gives("{(.token): 1}", "{\"********\":1}");
        givesOfVars("with_entries({key: .value, value: .key})", "{\"********\":\"OTHER\"}");
    }

    @Test
    void an_answer_without_a_secret_is_filtered_as_it_is() {
        String open = "{\"name\":\"one\",\"size\":2}";
        Filtered made = run(".name | .[0:2]", "/x", open).value().orElseThrow();
        assertEquals(List.of("\"on\""), made.values());
        assertEquals(".name | .[0:2]", made.filter());
    }

    /** What works on the secret itself and not on stars would else tell by its result what the secret is like. */
    @Test
    void a_filter_that_fails_on_stars_alone_is_told_without_what_it_found() {
        String body = "{\"token\":\"12345\"}";
        Problem problem = run(".token | tonumber", "/x", body).problem().orElseThrow();
        assertEquals("The filter works on a value that is masked here.", problem.sentence());
        assertEquals("hkshell get PATH -q FILTER prints what comes of it", problem.hint());
    }

    @Test
    void a_filter_that_fails_on_the_answer_itself_says_why() {
        Problem problem = run(".name | error", "/x", BODY).problem().orElseThrow();
        assertEquals("The filter failed: one.", problem.sentence());
    }

    @Test
    void c4_a_failure_quotes_no_secret() {
        for (String filter : List.of(".token | error", ".token[0:3] | error", "error(.token)")) {
            String said = run(filter, "/x", BODY).problem().orElseThrow().sentence();
            assertFalse(said.contains("HRK"), said);
        }
        assertEquals(
                "The filter failed: a function of it cannot take the value it gets.",
                run(".name | tonumber", "/x", BODY).problem().orElseThrow().sentence());
    }
}
