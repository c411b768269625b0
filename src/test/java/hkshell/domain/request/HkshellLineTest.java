package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HkshellLineTest {

    private static String line(String typed) {
        return HkshellLine.of(RequestLineParser.parse(typed).value().orElseThrow(), List.of());
    }

    @Test
    void aCallIsTheCommandOfItsMethod() {
        assertEquals("hkshell get /apps", line("apps"));
        assertEquals("hkshell post /apps name=x n:=1", line("/apps name=x n:=1"));
        assertEquals("hkshell api HEAD /apps", line("HEAD /apps"));
        assertEquals(
                "hkshell --account work get /users/~/apps",
                HkshellLine.of(RequestLine.get("/users/~/apps"), List.of("--account", "work")));
    }

    @Test
    void wordsAreQuotedForBothShells() {
        assertEquals("hkshell post /x \"a=it's \\\"\\$5\\\"\"", line("/x \"a=it's \\\"\\$5\\\"\""));
        assertEquals("hkshell post /x \"j:={\\\"a\\\": [1]}\"", line("/x j:='{\"a\": [1]}'"));
        assertEquals("hkshell post /x \"a=hi\"\\!\"\"", line("/x a=hi!"));
        assertEquals("hkshell get \"/x?a=1&b=2\" \"q==a b\" X-A:b", line("GET '/x?a=1&b=2' 'q==a b' X-A:b"));
        assertEquals("hkshell post /x \"a=~me\"", line("/x a=~me"));
    }

    @Test
    void theLineShellReadsItBack() {
        String typed = "/x 'a=it'\\''s \"5\" $HOME `x` !! \\ ~' j:='{\"a\": [1, \"!\"]}' p=?";
        RequestLine before = RequestLineParser.parse(typed).value().orElseThrow();
        List<String> words = Word.split(HkshellLine.of(before, List.of())).value().orElseThrow().stream()
                .map(word -> word.text())
                .toList();
        assertEquals(List.of("hkshell", "post", "/x"), words.subList(0, 3));
        assertEquals("a=it's \"5\" $HOME `x` !! \\ ~", words.get(3));
        assertEquals("j:={\"a\": [1, \"!\"]}", words.get(4));
        assertEquals("p=?", words.get(5));
    }

    @Test
    void secretsAreAskedForAgain() {
        assertEquals("hkshell patch /apps/a/config-vars \"KEY=?\"", line("PATCH /apps/a/config-vars KEY=value"));
        assertEquals("hkshell post /x \"password=?\" name=n", line("/x password=p name=n"));
        assertEquals("hkshell post /x token:=@-", line("/x token:=1"));
        assertEquals("hkshell post /x \"code=?\" f=@file g=@-", line("/x code=? f=@file g=@-"));
        assertEquals("hkshell post /x -d -", line("/x -d '{\"token\":\"t\"}'"));
        assertEquals("hkshell post /x -d \"{\\\"name\\\":\\\"t\\\"}\"", line("/x -d '{\"name\":\"t\"}'"));
        assertEquals("hkshell post /x -d @body.json", line("/x -d @body.json"));
        assertEquals("hkshell get /x", line("GET /x 'Authorization:Bearer t'"));
        assertEquals("hkshell get \"/x?token=********\" \"sig==********\"", line("GET /x?token=t sig==s"));
    }
}
