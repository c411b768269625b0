package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The way back: a line as it is typed. {@link RequestLineRandomTest} holds that any line survives it. */
class RequestTextTest {
    private static String again(String line) {
        return RequestLineParser.parse(line).map(RequestText::of).value().orElseThrow();
    }

    @Test
    void a_plain_line_stays_as_it_is() {
        String line = "PATCH /apps/x?a=b name=new size:=2 order==name Range:id key=@~/key code=? -d";
        assertEquals(line.substring(0, line.length() - 3), again(line.substring(0, line.length() - 3)));
        assertEquals("/apps -d @body.json", again("apps -d @body.json"));
        assertEquals("POST /apps -d -", again("post apps -d -"));
    }

    @Test
    void quotes_stand_where_they_are_read_best() {
        assertEquals("/apps name=\"a b\" empty=", again("/apps \"name=a b\" empty=\"\""));
        assertEquals("/apps env:='{\"A\": \"b\"}'", again("/apps \"env:={\\\"A\\\": \\\"b\\\"}\""));
        assertEquals("/apps say=\"it's \\\"so\\\"\"", again("/apps \"say=it's \\\"so\\\"\""));
        assertEquals("/apps \"a b==c\"", again("/apps 'a b'==c"));
    }
}
