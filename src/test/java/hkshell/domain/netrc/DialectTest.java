package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.listing;
import static hkshell.domain.netrc.NetrcCases.netrc;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How hkshell itself reads a netrc file, a sentence a test. */
class DialectTest {

    private static void reads(String text, String... listing) {
        assertEquals(List.of(listing), listing(netrc(text)));
    }

    @Test
    void wordsAreSeparatedByBlanksTabsAndLineEnds() {
        reads("machine h login a password p", "machine h login=a password=p");
        reads("machine\th\tlogin\ta\tpassword\tp", "machine h login=a password=p");
        reads("machine\nh\nlogin\na\npassword\np\n", "machine h login=a password=p");
        reads("machine h\r\n  login a\r\n  password p\r\n", "machine h login=a password=p");
        reads("machine h\r  login a\r  password p\r", "machine h login=a password=p");
    }

    @Test
    void noOtherCharacterSeparatesWords() {
        reads("machine h login a\fb password p\u00a0q\n", "machine h login=a\fb password=p\u00a0q");
        reads("machine h login a password p\0q\n", "machine h login=a password=p\0q");
    }

    @Test
    void keywordsMayBeInAnyCase() {
        reads("MACHINE h Login a PASSword p\nDefault", "machine h login=a password=p", "default default");
    }

    @Test
    void aKeywordInAValuesPlaceIsTheValue() {
        reads("machine login login password password machine\n", "machine login login=password password=machine");
        reads("machine default account macdef\n", "machine default account=macdef");
    }

    @Test
    void aNumberSignWhereAKeywordIsExpectedStartsAComment() {
        reads(
                "# one\nmachine h # two\n  login a #three\n",
                "Comment # one",
                "machine h login=a",
                "Comment # two",
                "Comment #three");
        reads("#machine h login a password p\n", "Comment #machine h login a password p");
    }

    @Test
    void aNumberSignInAValuesPlaceBelongsToTheValue() {
        reads("machine h login #a password # \n", "machine h login=#a password=#");
        reads("machine h password pa#ss\n", "machine h password=pa#ss");
    }

    @Test
    void quotedValuesHoldBlanksAndEscapes() {
        reads("machine \"h\" login \"a b\" password \"\"\n", "machine h login=a b password=");
        reads("machine h password \"a\\\"b\\\\c\\n\\r\\t\\d\"\n", "machine h password=a\"b\\c\n\r\td");
    }

    @Test
    void aBackslashOutsideQuotesIsItself() {
        reads(
                "machine h login CORP\\al password p\\\nmachine g\n",
                "machine h login=CORP\\al password=p\\",
                "machine g");
    }

    @Test
    void aQuoteInsideAWordIsItself() {
        reads("machine h password pa\"ss\" login 'a\n", "machine h login='a password=pa\"ss\"");
    }

    @Test
    void aQuoteThatDoesNotCloseOnItsLineIsItself() {
        NetrcFile file = netrc("machine h\n  password \"p\nmachine g\n  login \"a\n");
        assertEquals(List.of("machine h password=\"p", "machine g login=\"a"), listing(file));
        assertTrue(file.find("h").orElseThrow().password().orElseThrow().hasOpenQuote());
    }

    @Test
    void aQuotedWordIsNoKeyword() {
        reads("machine h \"login\" a\n", "machine h", "Stray \"login\" a");
    }

    @Test
    void aWordEndsAtItsClosingQuote() {
        reads("machine \"h\"login \"a\"password p\n", "machine h login=a password=p");
    }

    @Test
    void aMacroEndsAtAnEmptyLine() {
        NetrcFile file = netrc("macdef up\ncd /pub\nmachine x\n\nmachine h\n");
        assertEquals(List.of("Macdef macdef up\ncd /pub\nmachine x", "machine h"), listing(file));
        Entry.Macdef macro = (Entry.Macdef) file.entries().get(0);
        assertEquals("up", macro.name());
        assertEquals(List.of("cd /pub", "machine x"), macro.body());
        assertTrue(macro.closed());
        assertEquals(4, macro.lastLine());
    }

    @Test
    void theEmptyLineOfAMacroMayHoldBlanksAndEndInCrLf() {
        reads("macdef up\r\ncd\r\n\r\nmachine h\r\n", "Macdef macdef up\r\ncd", "machine h");
        reads("macdef up\ncd\n \t \nmachine h\n", "Macdef macdef up\ncd", "machine h");
        reads("macdef up\rcd\r\rmachine h\r", "Macdef macdef up\rcd", "machine h");
    }

    @Test
    void aMacroWithoutEmptyLineReachesToTheEnd() {
        NetrcFile file = netrc("macdef up\ncd\nmachine h\n");
        Entry.Macdef macro = (Entry.Macdef) file.entries().get(0);
        assertFalse(macro.closed());
        assertEquals(List.of("cd", "machine h"), macro.body());
        assertFalse(((Entry.Macdef) netrc("macdef up").entries().get(0)).closed());
    }

    @Test
    void aMacroMayBeEmptyAndMayBeginOnItsOwnLine() {
        assertEquals(List.of(), ((Entry.Macdef) netrc("macdef up\n\n").entries().get(0)).body());
        assertEquals(
                List.of("cd x", "ls"),
                ((Entry.Macdef) netrc("macdef up cd x\nls\n\n").entries().get(0)).body());
    }

    @Test
    void theFirstMatchingRecordWins() {
        NetrcFile file = netrc("default login d\nmachine h login a\nmachine h login b\n");
        assertEquals("a", file.find("h").orElseThrow().login().orElseThrow().value());
        assertEquals(2, file.all("h").size());
    }

    @Test
    void theDefaultRecordAnswersOnlyForItself() {
        NetrcFile file = netrc("machine default login a\ndefault login d\ndefault login e\n");
        assertEquals(
                "d", file.defaultRecord().orElseThrow().login().orElseThrow().value());
        assertEquals(
                "a", file.find("default").orElseThrow().login().orElseThrow().value());
        assertEquals(Optional.empty(), file.find("h"));
    }

    @Test
    void hostNamesCompareWithoutCaseInAsciiOnly() {
        NetrcFile file = netrc("machine API.Example.com\nmachine \"Q.example\"\nmachine \u212aelvin\n");
        assertTrue(file.find("api.example.COM").isPresent());
        assertTrue(file.find("q.EXAMPLE").isPresent());
        assertFalse(file.find("kelvin").isPresent());
        assertTrue(file.find("\u212aelvin").isPresent());
        assertFalse(file.find("half \ud800").isPresent());
    }

    @Test
    void hostAndPortAreTriedBeforeTheHostAlone() {
        NetrcFile file = netrc("machine h login a\nmachine h:8443 login b\n");
        assertEquals(
                "b", file.find("h", 8443).orElseThrow().login().orElseThrow().value());
        assertEquals(
                "a", file.find("h", 443).orElseThrow().login().orElseThrow().value());
        assertEquals("a", file.find("h", -1).orElseThrow().login().orElseThrow().value());
    }

    @Test
    void unknownWordsAreKeptAsStraysALineAStray() {
        reads("; note\nmachine h\n", "Stray ; note", "machine h");
        reads("machine h\n  method web\n  org acme\n", "machine h", "Stray method web", "Stray org acme");
    }

    @Test
    void indentedUnknownWordsBelongToTheRecordAboveThem() {
        NetrcFile file = netrc("machine h\n  login a\n  method web # c\nstray words\nmachine g\n");
        assertEquals(2, ((Entry.Login) file.entries().get(0)).inside().size());
        assertEquals("not a word of netrc", ((Entry.Stray) file.entries().get(1)).why());
    }

    @Test
    void fieldsBeforeAnyMachineAreStrays() {
        NetrcFile file = netrc("login a\npassword\n p\nmachine h\n");
        assertEquals(List.of("Stray login a", "Stray password\n p", "machine h"), listing(file));
        assertEquals("a field before any machine", ((Entry.Stray) file.entries().get(0)).why());
    }

    @Test
    void aSecondFieldOfAKindIsAStrayAndTheFirstCounts() {
        reads("machine h login a login b password p\n", "machine h login=a password=p", "Stray login b");
    }

    @Test
    void aKeywordThatTheFileEndsInIsAStray() {
        reads("machine h login a\nmachine\n", "machine h login=a", "Stray machine");
        reads("machine h login a\n  password", "machine h login=a", "Stray password");
        reads("machine h\nmacdef", "machine h", "Stray macdef");
        reads("login", "Stray login");
    }

    @Test
    void fieldsBehindAMacroStillBelongToTheRecord() {
        NetrcFile file = netrc("machine h\nmacdef init\ncd\n\n  login a\n# end\n");
        assertEquals(List.of("machine h login=a", "Macdef macdef init\ncd", "Comment # end"), listing(file));
        assertEquals(2, file.entries().size());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstWord() {
        reads("\ufeffmachine h\n", "machine h");
        assertEquals(1, netrc("\ufeffmachine h\n").entries().get(0).column());
    }

    @Test
    void bytesThatAreNotUtf8StayBytes() {
        NetrcFile file = NetrcFile.parse("machine h password caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Field password = file.find("h").orElseThrow().password().orElseThrow();
        assertEquals("caf\udce9", password.value());
        assertFalse(password.utf8());
        assertArrayEquals("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), password.bytes());
        assertEquals("caf\u00e9", password.spelling());
    }

    @Test
    void everythingHasItsPlace() {
        Entry.Login record = netrc("\n  machine h # c\r\n\tlogin  a\n  password\n    p\n")
                .find("h")
                .orElseThrow();
        assertEquals("2:3", record.line() + ":" + record.column());
        assertEquals(
                "3:9",
                record.login().orElseThrow().line() + ":"
                        + record.login().orElseThrow().column());
        assertEquals(
                "5:5",
                record.password().orElseThrow().line() + ":"
                        + record.password().orElseThrow().column());
        assertEquals(
                "2:13",
                record.inside().get(0).line() + ":" + record.inside().get(0).column());
        assertEquals(5, record.lastLine());
        assertEquals("machine h # c\r\n\tlogin  a\n  password\n    p", record.spelling());
    }

    @Test
    void anEmptyFileHasNothing() {
        assertEquals(List.of(), NetrcFile.empty().entries());
        assertEquals(List.of(), netrc(" \n\t\r\n ").entries());
        assertEquals(0, NetrcFile.empty().bytes().length);
    }
}
