package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliAccountTextTest {
    private static String told(String text) {
        return CliAccountText.fields(text.getBytes(StandardCharsets.UTF_8))
                .map(fields -> new TreeMap<>(fields).toString())
                .orElse("not understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username: me@x.test\npassword: t-1\n",
                "---\n:username: me@x.test\n:password: t-1\n",
                "\uFEFFusername: me@x.test\r\npassword: t-1\r\n",
                "# mine\nusername : me@x.test # me\npassword: t-1 # the bot's\n",
                "\"username\": 'me@x.test'\n'password': \"t\\x2d1\"\n",
                "{username: me@x.test, password: t-1}",
                "username: &a me@x.test\npassword: !!str t-1\n",
                "username: >-\n  me@x.test\npassword: |\n  t-1\n",
                "username: me@x.test\npassword: t-1\nnote: ~\n"
            })
    void it_is_read_however_yaml_may_spell_it(String text) {
        assertEquals("{password=t-1, username=me@x.test}", told(text));
    }

    @Test
    void no_value_is_no_token() {
        for (String none : new String[] {"", " ~", " null", " # none"}) {
            assertEquals("{username=me@x.test}", told("username: me@x.test\npassword:" + none + "\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: 12345",
                "password: true",
                "password: [t-1]",
                "password: {is: t-1}",
                "password: \"t-1",
                "password: t: 1",
                "password: *a",
                "password: !!java.io.File [t-1]",
                "- password: t-1",
                "password:t-1",
                "password: t-1\npassword: t-2",
                "username: a\n---\npassword: t-1",
                "? [a, b]\n: t-1",
                "",
                "\u0000",
                "&a [*a]: x",
                "? &a {b: *a}\n: x",
                "username: \"\\UFFFFFFFF\""
            })
    void what_is_no_map_of_texts_is_not_understood(String text) {
        assertEquals("not understood", told(text));
    }

    @Test
    void deep_brackets_are_not_understood() {
        for (String open : new String[] {"[", "{a: "}) {
            assertEquals("not understood", told(open.repeat(15_000)));
        }
    }
}
