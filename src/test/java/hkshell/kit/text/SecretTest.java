package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    @ParameterizedTest
    @CsvSource({
        "HRKU-0123456789, HRKU-0123456789, true",
        "HRKU-0123456789, HRKU-**********6789, true",
        "HRKU-0123456789, **********6789, true",
        "HRKU-0123456789, HRKU-**********6780, false",
        "HRKU-0123456789, HRKA-**********6789, false",
        "HRKU-0123456789, **********, false",
        "HRKU-0123456789, H**********9, false",
        "HRKU-0123456789, HRKU-0123456**********3456789, false",
        "HRKU-0123456789, HRKU-0123456780, false",
        "ab**********yz, ab**********yz, true"
    })
    void a_secret_is_known_by_its_ends(String whole, String shown, boolean same) {
        assertEquals(same, Secret.of(whole).isShownAs(Secret.of(shown)) || whole.equals(shown));
    }

    @Test
    void it_prints_as_stars() {
        assertFalse(("" + Secret.of("t0ken")).contains("t0"));
    }
}
