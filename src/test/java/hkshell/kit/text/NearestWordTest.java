package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> KNOWN = List.of("theme", "mouse", "login.machines", "get");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "theme, theme",
        "thme, theme",
        "theem, theme",
        "mosue, mouse",
        "login.machine, login.machines",
        "gte, get",
        "gx, ''",
        "thing, ''",
        "'', ''",
    })
    void what_was_probably_meant(String wrong, String meant) {
        assertEquals(meant, NearestWord.to(wrong, KNOWN));
    }
}
