package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.command.AllCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a call is told in few words. */
class CallWordsTest {
    @Test
    void a_line_for_curl_is_told_without_options_of_ours() {
        assertEquals(
                "DELETE https://api.heroku.com/apps/x",
                CallWords.brief(List.of(
                        "curl",
                        "--confirm",
                        "x",
                        "--explain",
                        "--no-history",
                        "--limit=3",
                        "-X",
                        "DELETE",
                        "https://api.heroku.com/apps/x")));
    }

    @Test
    void b1_a_call_without_a_command_is_told_as_one() {
        assertEquals("DELETE /apps/x", CallWords.brief(List.of("DELETE", "/apps/x", "a=s3cret")));
        assertEquals("/apps", CallWords.brief(List.of("--json", "/apps", "a=s3cret")));
        assertEquals("HEAD /apps", CallWords.brief(List.of("api", "HEAD", "/apps")));
        assertTrue(CallWords.isOf(List.of("GET", "/apps")));
    }

    @Test
    void all_options_with_a_value_are_known_that_curl_lacks() {
        Set<String> valued = AllCommands.table().rows().stream()
                .filter(row -> row.words().equals(CallWords.CURL))
                .flatMap(row -> row.options().stream())
                .filter(Option::takesValue)
                .map(Option::name)
                .filter(name -> !name.equals("--output"))
                .collect(Collectors.toSet());
        assertEquals(valued, CallWords.VALUED);
    }

    @Test
    void a_header_that_puts_another_method_in_its_place_is_a_write() {
        assertTrue(writes("get /apps/x X-HTTP-Method-Override:DELETE"));
        assertTrue(writes("curl -H 'X-HTTP-Method-Override: DELETE' http://127.0.0.1/apps/x"));
        assertTrue(!writes("get /apps/x X-HTTP-Method-Override:DELETE --explain"));
        assertTrue(!writes("get /apps/x"));
        assertTrue(writes("curl -X DELETE http://127.0.0.1/apps/x --confirm x"));
        assertTrue(!writes("curl -X DELETE http://127.0.0.1/apps/x --explain"));
    }

    private static boolean writes(String line) {
        return CallWords.writes(CallWords.split(line)
                .then(words -> new InvocationParser(AllCommands.table()).parse(words))
                .value()
                .orElseThrow());
    }
}
