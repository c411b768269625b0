package hkshell.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachinesTest {
    private static List<String> of(String url) {
        return Machines.of(URI.create(url)).names();
    }

    @Test
    void theNamesAreThoseThatTheHerokuCliAndCurlLookFor() {
        assertEquals(List.of("api.heroku.com", "git.heroku.com"), of("https://API.heroku.com"));
        assertEquals(List.of("api.example.com"), of("https://api.example.com"));
        assertEquals(List.of("api.example.com:8443"), of("https://api.example.com:8443"));
        assertEquals(List.of("127.0.0.1:80", "127.0.0.1"), of("http://127.0.0.1:80"));
    }

    @Test
    void loopbackIsThisMachineAndNothingThatLooksLikeIt() {
        for (String yes : new String[] {"127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost", "LOCALHOST"}) {
            assertTrue(Loopback.is(yes), yes);
        }
        for (String no : new String[] {
            "127.0.0.1.example.com", "localhost.example.com", "127.1", "128.0.0.1", "127.0.0.256", "127.0.0.", ""
        }) {
            assertFalse(Loopback.is(no), no);
        }
    }
}
