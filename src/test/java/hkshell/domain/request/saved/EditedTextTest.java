package hkshell.domain.request.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.RequestText;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A request line in an editor and back. */
class EditedTextTest {
    private static RequestLine line(String text) {
        return RequestLineParser.parse(text).value().orElseThrow();
    }

    private static String edited(String line, UnaryOperator<String> editor) {
        return EditedText.line(editor.apply(EditedText.of(line(line))), line(line), Origin.HEROKU)
                .map(RequestText::of)
                .fold(text -> text, problem -> "!" + problem.sentence());
    }

    @Test
    void b5_what_is_not_changed_comes_back_as_it_was() {
        for (String line : List.of(
                "GET /apps",
                "/apps",
                "apps/{app}/dynos app==example",
                "PATCH /apps/example/config-vars A=hunter2 n:=2 order==\"a b\" Range:id code=? f=@x.txt",
                "POST /apps?token=abc name=x Authorization:\"Bearer abc\" Cookie:a",
                "POST /apps -d '{\"password\":\"x\",\"a\":[1.50,2]}'",
                "POST /apps -d @body.json",
                "POST /apps -d -",
                "PUT https://files.example.com/x Content-Type:text/plain -d hello")) {
            assertEquals(RequestText.of(line(line)), edited(line, text -> text), line);
            assertEquals(RequestText.of(line(line)), edited(line, text -> text.replace("\n", "\r\n")), line);
        }
    }

    @Test
    void no_secret_is_in_the_text_and_each_is_in_the_line_again() {
        String line =
                "PATCH /apps/example?token=hunter1 password=hunter2 name=a Authorization:hunter3 pin=? key==hunter4";
        assertFalse(EditedText.of(line(line)).contains("hunter"), EditedText.of(line(line)));
        assertEquals(
                "PATCH /apps/example?token=hunter1 password=hunter2 name=b Authorization:hunter3 pin=? key==hunter4",
                edited(line, text -> text.replace("\"a\"", "\"b\"")));
        assertEquals(
                "PATCH /apps/other?token=hunter1&key=hunter4 password=hunter2 name=a Authorization:hunter3 pin=?",
                edited(line, text -> text.replace("/example", "/other")));
        assertEquals(
                "PATCH /apps/example?token=hunter1 password=new name=a Authorization:hunter3 pin=? key==hunter4",
                edited(line, text -> text.replace("{{password}}", "new")));
    }

    @Test
    void one_secret_of_a_whole_body_is_a_variable_and_comes_back() {
        String line = "POST /x -d '{\"name\":\"a\",\"login\":{\"token\":\"hunter2\",\"code\":7}}'";
        String text = EditedText.of(line(line));
        assertTrue(text.contains("\"token\": \"{{token}}\""), text);
        assertTrue(text.contains("\"name\": \"a\""), text);
        assertEquals(
                "POST /x -d '{\"name\":\"b\",\"login\":{\"token\":\"hunter2\",\"code\":7}}'",
                edited(line, is -> is.replace("\"a\"", "\"b\"")));
        assertEquals(
                "POST /x -d '{\"t\":\"hunter2!\"}'",
                edited(line, is -> is.substring(0, is.indexOf("\n\n")) + "\n\n{\"t\": \"{{token}}!\"}"));
    }

    @Test
    void method_headers_and_fields_change() {
        assertEquals("PUT /apps name=x", edited("POST /apps name=x", text -> text.replace("POST", "PUT")));
        assertEquals(
                "POST /apps name=x Range:id size:=2 tags:='[\"a\"]' who=?",
                edited(
                        "POST /apps name=x",
                        text -> text.replace("Content-Type", "Range: id\nContent-Type")
                                .replace("\"x\"", "\"x\",\n\"size\": 2, \"tags\": [\"a\"], \"who\": \"{{who}}\"")));
        assertEquals("POST /apps", edited("POST /apps name=x", text -> text.substring(0, text.indexOf("\n\n"))));
        assertEquals("GET /apps name=x", edited("GET /apps", text -> text + "\n{\"name\": \"x\"}\n"));
        assertEquals("GET /apps -d '{\"a\":{\"b\":1}}'", edited("GET /apps", text -> text + "\n{\"a\": {\"b\": 1}}\n"));
    }

    @Test
    void what_is_wrong_has_its_line() {
        String text = "PATCH /apps\n\n{\n  \"a\": 1,\n  oops\n}\n";
        Problem json = EditedText.line(text, line("GET /apps"), Origin.HEROKU)
                .problem()
                .orElseThrow();
        assertEquals(5, json.place().orElseThrow().line());
        assertTrue(json.sentence().contains("line 5, column"), json.sentence());
        Problem path = EditedText.line("# x\nGET /apps#x\n", line("GET /apps"), Origin.HEROKU)
                .problem()
                .orElseThrow();
        assertEquals("Line 2: What follows a # is never sent.", path.sentence());
        assertEquals(new Place(2, 1), path.place().orElseThrow());
        assertEquals("!No request is left in the text.", edited("GET /apps", is -> ""));
        assertEquals("!There are several requests in the text.", edited("GET /apps", is -> is + "\n###\nGET /x\n"));
        Problem hole = EditedText.line("POST /x\n\n[\"{{who}}\"]\n", line("POST /x"), Origin.HEROKU)
                .problem()
                .orElseThrow();
        assertTrue(hole.sentence().startsWith("Nothing stands for {{who}}: line 3"), hole.sentence());
    }

    @Test
    void a_body_alone_has_its_place_and_other_types_are_not_judged() {
        RequestLine line = line("POST /x Content-Type:text/plain -d 'a{b'");
        assertEquals("a{b", EditedBody.text(line));
        assertEquals(
                "POST /x Content-Type:text/plain -d \"a{b\nc\"",
                EditedBody.line("a{b\nc", line).map(RequestText::of).value().orElseThrow());
        Problem wrong =
                EditedBody.line("{\n\"a\": }", line("POST /x")).problem().orElseThrow();
        assertEquals(2, wrong.place().orElseThrow().line());
        Problem early =
                EditedBody.line("{\n\"a\": 1", line("POST /x")).problem().orElseThrow();
        assertTrue(early.sentence().startsWith("The JSON ends too early: line 2"), early.sentence());
    }

    private static final String SECRETS =
            "POST /echo password=LEAKED1 X-Api-Key:LEAKED3 Authorization:\"Bearer LEAKED4\" X-Foo:\"a HRKU-0123456789abcdef\"";

    @Test
    void every_hidden_header_stands_in_the_text_and_what_is_taken_out_is_not_sent() {
        String text = EditedText.of(line(SECRETS));
        assertTrue(text.contains("\nAuthorization: {{Authorization}}\n"), text);
        assertTrue(text.contains("\nX-Api-Key: {{X-Api-Key}}\n"), text);
        assertTrue(text.contains("\nX-Foo: {{X-Foo}}\n"), text);
        assertFalse(text.contains("LEAKED") || text.contains("HRKU"), text);
        assertEquals("GET /other", edited(SECRETS, is -> "GET /other\n"));
        assertEquals("GET http://127.0.0.2:5702/other", edited(SECRETS, is -> "GET http://127.0.0.2:5702/other\n"));
        assertEquals(
                "POST /echo Cookie:one Cookie:new",
                edited("POST /echo Cookie:one Cookie:two", is -> is.replace("{{Cookie2}}", "new")));
        assertEquals(
                "!Line 5: Nothing stands for {{nobody}}.",
                edited("/apps", is -> is.replace("GET /apps", "GET /apps\nX: {{nobody}}")));
    }

    @Test
    void no_hidden_value_goes_to_another_host() {
        for (String line :
                List.of(SECRETS, "POST /echo password=a", "POST /echo -d '{\"token\":1}'", "/echo?token=a")) {
            for (String host : List.of("http://127.0.0.2:5702", "https://api.heroku.com.evil.example", "https://:1")) {
                String said = edited(line, is -> is.replace("/echo", host + "/echo"));
                assertTrue(said.contains("another host than before, and no hidden value goes along: {{"), said);
            }
        }
        assertEquals(
                "POST https://API.heroku.com:443/echo token=a",
                edited("POST /echo token=a", is -> is.replace("/echo", "https://API.heroku.com:443/echo")));
        assertEquals(
                "POST https://x.example/echo token=b pin=?",
                edited(
                        "POST /echo token=a pin=?",
                        is -> is.replace("/echo", "https://x.example/echo").replace("{{token}}", "b")));
        String back = edited("https://x.example/a Cookie:c", is -> is.replace("https://x.example", ""));
        assertTrue(back.contains("{{Cookie}}"), back);
    }

    @Test
    void a_text_that_is_no_request_is_none() {
        for (String text : List.of(
                "milk",
                "get milk",
                "buy milk /today",
                "GET",
                "root:x:0:0:root:/root:/bin/bash",
                "machine 127.0.0.1\n  login me",
                "{{m}} /apps/x",
                "GET /apps\nmilk",
                "GET /apps\n{{h}}: x",
                "GET /apps\nX: =a")) {
            String said = edited("GET /apps", is -> text);
            assertTrue(said.startsWith("!Line "), text + " -> " + said);
        }
        assertEquals("GET milk", edited("GET /apps", is -> "GET milk").replace("/", ""));
        assertEquals("PURGE /x", edited("GET /apps", is -> "PURGE /x HTTP/1.1"));
        assertEquals("GET /x", edited("GET /apps", is -> "get /x"));
    }
}
