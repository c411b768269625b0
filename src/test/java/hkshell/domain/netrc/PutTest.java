package hkshell.domain.netrc;

import static hkshell.domain.netrc.Field.Kind.ACCOUNT;
import static hkshell.domain.netrc.Field.Kind.LOGIN;
import static hkshell.domain.netrc.Field.Kind.PASSWORD;
import static hkshell.domain.netrc.NetrcCases.edit;
import static hkshell.domain.netrc.NetrcCases.leaves;
import static hkshell.domain.netrc.NetrcCases.refuses;
import static hkshell.domain.netrc.NetrcCases.there;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcEdit.Drop;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEdit.Put;
import hkshell.domain.netrc.NetrcEdit.PutEverywhere;
import hkshell.kit.text.Secret;
import org.junit.jupiter.api.Test;

/** A field changed, added, taken away. */
class PutTest {
    private static final Pick H = Pick.first("h");

    private static NetrcEdit put(Field.Kind kind, String value) {
        return Put.of(H, kind, value);
    }

    @Test
    void onlyTheValuesBytesChange() {
        there(
                "# c\r\nmachine\th # d\r\n\tlogin  a\r\n password   p # e\r\nmacdef m\r\nx",
                put(PASSWORD, "q"),
                "# c\r\nmachine\th # d\r\n\tlogin  a\r\n password   q # e\r\nmacdef m\r\nx",
                put(PASSWORD, "p"));
    }

    @Test
    void theSameValueLeavesTheFileAlone() {
        leaves("machine h password \"p\"\n", put(PASSWORD, "p"));
        leaves("machine h password \"p\n", put(PASSWORD, "\"p"));
    }

    @Test
    void quotesComeAndGoAsTheValueNeedsThem() {
        there(
                "machine h password p\n",
                put(PASSWORD, "two words"),
                "machine h password \"two words\"\n",
                put(PASSWORD, "p"));
        edit("machine h password p login a\n", put(PASSWORD, ""), "machine h password \"\" login a\n");
        edit(
                "machine h password p\n",
                put(PASSWORD, "\"q\" \\ \n\r\t"),
                "machine h password \"\\\"q\\\" \\\\ \\n\\r\t\"\n");
    }

    @Test
    void aNeighbourGluedToAClosingQuoteStaysAWordOfItsOwn() {
        edit("machine h login \"a\"password p\n", put(LOGIN, "b"), "machine h login \"b\"password p\n");
        edit("machine h login \"a\"account x\n", put(PASSWORD, "b"), "machine h login \"a\" password b account x\n");
    }

    @Test
    void aNewFieldGetsALineLikeItsNeighbours() {
        there(
                "machine h\n    login a\nmachine g\n",
                put(PASSWORD, "p"),
                "machine h\n    login a\n    password p\nmachine g\n",
                new Drop(H, PASSWORD));
        there(
                "machine h\n\tlogin a # me\n",
                put(PASSWORD, "p"),
                "machine h\n\tlogin a # me\n\tpassword p\n",
                new Drop(H, PASSWORD));
        there("machine h", put(LOGIN, "a"), "machine h\n  login a", new Drop(H, LOGIN));
        there(" machine h # c\n", put(LOGIN, "a"), " machine h # c\n   login a\n", new Drop(H, LOGIN));
    }

    @Test
    void aNewFieldDoesNotFollowALayoutThatSomebodyMisreads() {
        there("machine h\nlogin a\n", put(PASSWORD, "p"), "machine h\nlogin a\n  password p\n", new Drop(H, PASSWORD));
        there("machine h\tnote x\n", put(LOGIN, "a"), "machine h\tnote x\n  login a\n", new Drop(H, LOGIN));
        there(
                "machine h\tnote x # c\n  password p\n",
                put(LOGIN, "a"),
                "machine h\tnote x # c\n  login a\n  password p\n",
                new Drop(H, LOGIN));
        there(
                "machine h\n  login a x y\n",
                put(PASSWORD, "p"),
                "machine h\n  login a x y\n  password p\n",
                new Drop(H, PASSWORD));
    }

    @Test
    void aNewFieldJoinsTheLineOfAOneLineRecord() {
        there(
                "machine h login a\nmachine g\n",
                put(PASSWORD, "p"),
                "machine h login a password p\nmachine g\n",
                new Drop(H, PASSWORD));
        there(
                "machine h\tlogin a\taccount b\n",
                put(PASSWORD, "p"),
                "machine h\tlogin a password p\taccount b\n",
                new Drop(H, PASSWORD));
        there(
                "machine h login a machine g\n",
                put(PASSWORD, "p"),
                "machine h login a password p machine g\n",
                new Drop(H, PASSWORD));
        there("machine h login a # me", put(PASSWORD, "p"), "machine h login a password p # me", new Drop(H, PASSWORD));
        there("machine h machine g\n", put(LOGIN, "a"), "machine h login a machine g\n", new Drop(H, LOGIN));
    }

    @Test
    void loginStandsBeforePasswordAndAccountBeforeLogin() {
        edit("machine h\n  password p\n", put(LOGIN, "a"), "machine h\n  login a\n  password p\n");
        edit("machine h password p\n", put(LOGIN, "a"), "machine h login a password p\n");
        edit("machine h\n  account x\n", put(PASSWORD, "p"), "machine h\n  password p\n  account x\n");
        edit(
                "machine h\n  login a\n  password p\n",
                put(ACCOUNT, "x"),
                "machine h\n  account x\n  login a\n  password p\n");
        edit("machine h\nlogin a\n", put(ACCOUNT, "x"), "machine h\n  account x\nlogin a\n");
        edit("machine h login a password p\n", put(ACCOUNT, "x"), "machine h account x login a password p\n");
        edit("machine h password p login a\n", put(ACCOUNT, "x"), "machine h password p account x login a\n");
        edit("machine h\n  account x\n", put(LOGIN, "a"), "machine h\n  account x\n  login a\n");
        edit(
                "machine h\n  password p\n  account x\n",
                put(LOGIN, "a"),
                "machine h\n  login a\n  password p\n  account x\n");
    }

    @Test
    void aNewFieldStandsBeforeTheMacroOfItsRecord() {
        there(
                "machine h\nmacdef init\nx\n",
                put(LOGIN, "a"),
                "machine h\n  login a\nmacdef init\nx\n",
                new Drop(H, LOGIN));
    }

    @Test
    void aKeywordThatWaitsForItsValueGetsIt() {
        edit("machine h\n  login a\n  password", put(PASSWORD, "p"), "machine h\n  login a\n  password p");
        edit("machine h\n  login a\n  password\n", put(PASSWORD, "p"), "machine h\n  login a\n  password p\n");
        edit("machine h\n  login", put(PASSWORD, "p"), "machine h\n  password p\n  login");
    }

    @Test
    void theDefaultRecordCanBeChanged() {
        edit(
                "machine default login x\ndefault login d\n",
                Put.of(Pick.ofDefault(), LOGIN, "e"),
                "machine default login x\ndefault login e\n");
    }

    @Test
    void oneLoginsPasswordChangesEverywhere() {
        String before = """
                machine a login me password old
                machine b
                  login you
                  password old
                machine c
                  login me
                  # from May
                  password old
                default login me
                """;
        String after = """
                machine a login me password new
                machine b
                  login you
                  password old
                machine c
                  login me
                  # from May
                  password new
                default login me password new
                """;
        edit(before, new PutEverywhere("me", PASSWORD, Secret.of("new")), after);
        assertEquals(
                "no_record",
                refuses(before, new PutEverywhere("her", PASSWORD, Secret.of("new")))
                        .code());
    }

    @Test
    void droppingTakesTheLineWhenTheFieldWasAloneOnIt() {
        edit("machine h\n  login a\n  password p\n", new Drop(H, LOGIN), "machine h\n  password p\n");
        edit("machine h\r\n  login\r\n    a\r\n  password p\r\n", new Drop(H, LOGIN), "machine h\r\n  password p\r\n");
        edit("machine h\n  login a\n  password p", new Drop(H, PASSWORD), "machine h\n  login a");
        edit("machine h\nmacdef m\nx\n\n  login a", new Drop(H, LOGIN), "machine h\nmacdef m\nx\n\n");
    }

    @Test
    void droppingLeavesWhatSharesTheLine() {
        edit("machine h\n  login a # me\n", new Drop(H, LOGIN), "machine h\n  # me\n");
        edit("machine h\n  login a password p\n", new Drop(H, LOGIN), "machine h\n  password p\n");
        edit("machine h login \"a\"password p\n", new Drop(H, LOGIN), "machine h password p\n");
        leaves("machine h login a\n", new Drop(H, PASSWORD));
    }

    @Test
    void droppingTakesRepetitionsAlongForOneOfThemWouldCountThen() {
        edit(
                "machine h\n  login a login b\n  password p\n  login c\n",
                new Drop(H, LOGIN),
                "machine h\n  password p\n");
        edit("machine h login a password p login b\n", new Drop(H, LOGIN), "machine h password p\n");
    }

    @Test
    void anEditThatWouldChangeANeighbourIsRefused() {
        assertEquals(
                "entangled",
                refuses("machine h login \"a\n", put(PASSWORD, "x y")).code());
    }
}
