package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "0012, 12",
        "99999, 99999",
        "123456, -1",
        "'', -1",
        "-1, -1",
        "+1, -1",
        "1.0, -1",
        "' 1', -1",
        "1e3, -1",
        "\u0661, -1"
    })
    void ofAtMostFive(String text, long number) {
        assertEquals(number, Digits.number(text, 5));
    }

    @ParameterizedTest
    @CsvSource({"999999999999999999, 999999999999999999", "1000000000000000000, -1"})
    void ofAtMostEighteen(String text, long number) {
        assertEquals(number, Digits.number(text, 18));
    }
}
