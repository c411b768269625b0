package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliAccountTextTest {
    private static String told(String text) {
        return CliAccountText.fields(text)
                .map(fields -> new TreeMap<>(fields).toString())
                .orElse("not understood");
    }

    @Test
    void the_plain_form_is_read() {
        assertEquals("{password=t-1, username=me@x.test}", told("username: me@x.test\npassword: t-1\n"));
        assertEquals("{password=t-1, username=me@x.test}", told("---\n:username: me@x.test\n:password: t-1\n"));
        assertEquals("{password=t-1}", told("\uFEFF# mine\r\n--- \r\n\r\npassword: t-1\r\n"));
        assertEquals("{password=t-1}", told("password: t-1 # the bot's"));
        assertEquals("{password=t-1#x}", told("password: t-1#x"));
        assertEquals("{password=t-1}", told("password :\tt-1 "));
        assertEquals("{password=two words, sso=no}", told("sso: \"no\"\npassword: two words"));
    }

    @Test
    void quotes_are_taken_off_with_their_escapes() {
        assertEquals("{password=t-1}", told("\"password\": \"t-1\" # x"));
        assertEquals("{password=t'1}", told("'password': 't''1'"));
        assertEquals("{password=t\"1\\}", told("password: \"t\\\"1\\\\\""));
        assertEquals("{password=a: b #c\\}", told("password: 'a: b #c\\'"));
        assertEquals("{password=}", told("password: ''"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: |\n  t-1",
                "password: |",
                "password: >-",
                "password: null",
                "password: ~",
                "password:",
                "password: # none",
                "password: Yes",
                "password: 12345",
                "password: 0x1f",
                "password: 1e5",
                "password: \"t\\x41\"",
                "password: \"t-1",
                "password: \"t-1\"x",
                "password: 't-1' 'x'",
                "password: t: 1",
                "password: &a t-1",
                "password: *a",
                "password: !!str t-1",
                "{username: me@x.test, password: t-1}",
                "- password: t-1",
                "password:t-1",
                "password t-1",
                "password: t-1\n  more",
                "password: t-1\npassword: t-2",
                "username: a\n---\npassword: t-1",
                "%YAML 1.2\npassword: t-1",
                ":",
                "\u0000"
            })
    void whatever_is_not_certain_is_not_understood(String text) {
        assertEquals("not understood", told(text));
    }
}
