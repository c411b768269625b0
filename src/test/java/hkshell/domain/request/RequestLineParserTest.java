package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestLineParserTest {

    private static RequestLine read(String line) {
        return RequestLineParser.parse(line).fold(good -> good, why -> {
            throw new AssertionError(why);
        });
    }

    private static void wrong(String line, int offset, String part) {
        Problem why = RequestLineParser.parse(line).problem().orElseThrow(() -> new AssertionError(line));
        assertEquals(Problem.Kind.USAGE, why.kind());
        assertTrue(why.sentence().contains(part), why.sentence());
        assertEquals(Optional.of(Place.at(offset)), why.place(), line);
    }

    @Test
    void aPathAloneIsAGet() {
        assertEquals("GET", read("/apps").method());
        assertEquals("/apps", read("/apps").target());
    }

    @Test
    void theMissingSlashIsAdded() {
        assertEquals("/apps/example", read("GET apps/example").target());
    }

    @Test
    void aBodyMakesItAPost() {
        assertEquals("POST", read("/apps name=x").method());
        assertEquals("POST", read("/apps -d {}").method());
        assertEquals("GET", read("/apps a==b X-A:b").method());
        assertEquals("PATCH", read("patch /apps/x name=y").method());
    }

    @Test
    void methodsMayBeSmallAndUnusualOnesAreCapitals() {
        assertEquals("DELETE", read("delete /apps/x").method());
        assertEquals("PURGE", read("PURGE /x").method());
        assertEquals("/PURGE", read("PURGE").target());
    }

    @Test
    void aUrlStaysAUrl() {
        assertEquals(
                "https://git.heroku.com/x?a=b",
                read("https://git.heroku.com/x?a=b").target());
    }

    @Test
    void b11_every_form_of_item() {
        RequestLine line = read("/x a=b c:=1.50 d==e F:g h=@file i:=@file.json j=? k=@- l= m=a=b:c");
        Place at = Place.at(0);
        List<Item> items = line.items();
        assertEquals(
                List.of("a", "c", "d", "F", "h", "i", "j", "k", "l", "m"),
                items.stream().map(Item::name).toList());
        assertEquals(new Item.Field("a", new Source.Given("b"), Place.at(3)), items.get(0));
        assertEquals(new Item.Json("c", new Source.Given("1.50"), Place.at(7)), items.get(1));
        assertEquals(new Item.Query("d", "e", Place.at(15)), items.get(2));
        assertEquals(new Item.HeaderLine("F", "g", Place.at(20)), items.get(3));
        assertEquals(new Source.UserFile("file"), ((Item.Field) items.get(4)).value());
        assertEquals(new Source.UserFile("file.json"), ((Item.Json) items.get(5)).value());
        assertEquals(new Source.Asked("j"), ((Item.Field) items.get(6)).value());
        assertEquals(new Source.Stdin(), ((Item.Field) items.get(7)).value());
        assertEquals(new Source.Given(""), ((Item.Field) items.get(8)).value());
        assertEquals(new Source.Given("a=b:c"), ((Item.Field) items.get(9)).value());
        assertEquals(0, at.offset());
    }

    @Test
    void whatMustBeFetchedIsTold() {
        assertEquals(
                Set.of(new Source.UserFile("f"), new Source.Asked("b"), new Source.Stdin()),
                read("/x a=@f b=? c=d e=@- g=@f").needs());
        assertEquals(
                Set.of(new Source.UserFile("body.json")),
                read("/x -d @body.json").needs());
        assertEquals(Set.of(new Source.Stdin()), read("/x -d -").needs());
    }

    @Test
    void wordsOfAShellAreTakenAsTheyAre() {
        RequestLine line = RequestLineParser.parse(List.of("POST", "/apps", "name=a \"b\" c", "x:={\"a\": 1}"))
                .value()
                .orElseThrow();
        assertEquals(
                new Item.Field("name", new Source.Given("a \"b\" c"), Place.at(11)),
                line.items().get(0));
        assertEquals(
                Optional.of(Place.at(11)),
                RequestLineParser.parse(List.of("POST", "/apps", "oops"))
                        .problem()
                        .orElseThrow()
                        .place());
    }

    @Test
    void mistakesStandAtTheirCharacter() {
        wrong("", 0, "path is missing");
        wrong("GET", 3, "path is missing");
        wrong("GET name=x", 4, "path is missing");
        wrong("GET -d x", 4, "path is missing");
        wrong("/apps oops", 6, "a name and a value");
        wrong("/apps =x", 6, "begins with its name");
        wrong("/apps a=@", 8, "file's name is missing");
        wrong("/apps a:={\\\"b\\\":tru}", 16, "is not JSON");
        wrong("/apps a:=[1,", 12, "ends too early");
        wrong("/apps a:=1 2", 11, "a name and a value");
        wrong("/apps 'a:=1 2'", 12, "is not JSON");
        wrong("/apps a=1 a=2", 10, "given twice");
        wrong("/apps a=1 -d {}", 6, "not from both");
        wrong("/apps -d", 8, "body is missing");
        wrong("/apps -d x -d y", 11, "one body");
        wrong("/apps -x", 6, "no request line has such an option".substring(3));
        wrong("/apps a=@- b=@-", 11, "once only");
        wrong("/apps#x", 5, "never sent");
        wrong("GET https://me:pw@h.test/", 17, "user name or password");
    }

    @Test
    void aHoleHasTwoBraces() {
        wrong("get '/apps/{app'", 11, "The hole {app has no end.");
        wrong("/apps/{app/dynos/{dyno}", 6, "The hole {app has no end.");
        wrong("https://api.heroku.com/apps/{a?b={c", 28, "The hole {a has no end.");
        wrong("/apps/app}/dynos", 9, "The } has no {");
        assertEquals("/apps/{app}/x?q={", read("/apps/{app}/x?q={").target());
        assertEquals("/apps/{{app}}", read("DELETE /apps/{{app}}").target());
        assertEquals("/apps/%7Bapp", read("/apps/%7Bapp").target());
    }

    @Test
    void headersOfTheClientAreItsOwn() {
        for (String name : List.of("Host", "connection", "Content-Length", "EXPECT", "Upgrade", "Transfer-Encoding")) {
            wrong("/apps " + name + ":x", 6, "cannot be replaced");
        }
    }

    @Test
    void aHeaderWithAControlIsRefusedWithoutSayingItsValue() {
        wrong("/apps 'Authorization:Bearer s3cret\u0007'", 35 - 1, "character that a header may not have");
        Problem why =
                RequestLineParser.parse("/apps 'X-A:geheim\u00e9'").problem().orElseThrow();
        assertTrue(!why.toString().contains("geheim"), why.toString());
        wrong("/apps 'X A:b'", 7, "letters, digits");
    }
}
