package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.edit;
import static hkshell.domain.netrc.NetrcCases.edited;
import static hkshell.domain.netrc.NetrcCases.netrc;
import static hkshell.domain.netrc.NetrcCases.refuses;
import static hkshell.domain.netrc.NetrcCases.there;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcEdit.Add;
import hkshell.domain.netrc.NetrcEdit.AddDefault;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEdit.Remove;
import hkshell.kit.text.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a new record goes and what it looks like; taking it out again gives the first text back. */
class AddTest {
    private static final NetrcEdit ADD = new Add("new", "me", Secret.of("pw"), null);
    private static final NetrcEdit BACK = new Remove(Pick.first("new"));

    @Test
    void anEmptyFileGetsTheRecordOfTheManual() {
        there("", ADD, """
                machine new
                  login me
                  password pw
                """, BACK);
    }

    @Test
    void allFieldsInTheOrderThatEveryReaderKnows() {
        edit("", new Add("new", "me", Secret.of("p w"), ""), """
                machine new
                  account ""
                  login me
                  password "p w"
                """);
        edit("", new Add("new", null, null, null), "machine new\n");
    }

    @Test
    void theRecordGoesToTheEnd() {
        there("""
                machine a login x password y
                # end
                """, ADD, """
                machine a login x password y
                # end
                machine new
                  login me
                  password pw
                """, BACK);
    }

    @Test
    void aMissingFinalLineEndStaysMissing() {
        there("# end", ADD, "# end\nmachine new\n  login me\n  password pw", BACK);
        there("default\n  ", ADD, "machine new\n  login me\n  password pw\ndefault\n  ", BACK);
        there(
                "machine a login x password y\n  ",
                ADD,
                "machine a login x password y\n  \nmachine new\n  login me\n  password pw",
                BACK);
    }

    @Test
    void aFileWithCrLfGetsLfBecauseSomeReadersSeeNoOther() {
        there(
                "machine a\r\n  login x password y\r\n",
                ADD,
                "machine a\r\n  login x password y\r\nmachine new\n  login me\n  password pw\n",
                BACK);
    }

    @Test
    void theRecordStandsBeforeDefaultBehindWhichCurlDoesNotLook() {
        there("""
                machine a login x password y

                # for all others
                default login d password e
                """, ADD, """
                machine a login x password y

                machine new
                  login me
                  password pw
                # for all others
                default login d password e
                """, BACK);
        there("default login d", ADD, "machine new\n  login me\n  password pw\ndefault login d", BACK);
        there("\ufeffdefault\n", ADD, "\ufeffmachine new\n  login me\n  password pw\ndefault\n", BACK);
    }

    @Test
    void aDefaultInTheMiddleOfALineIsNotTornOff() {
        there(
                "machine a login x default login d\n",
                ADD,
                "machine new\n  login me\n  password pw\nmachine a login x default login d\n",
                BACK);
        edit(
                "machine new login x default login d\n",
                ADD,
                "machine new login x\nmachine new\n  login me\n  password pw\ndefault login d\n");
    }

    @Test
    void anOpenMacroSwallowsNoRecord() {
        there("""
                machine a
                  login x
                macdef init
                cd /pub
                """, ADD, """
                machine new
                  login me
                  password pw
                machine a
                  login x
                macdef init
                cd /pub
                """, BACK);
    }

    @Test
    void anOpenMacroIsClosedWhereTheRecordMustStandBehindIt() {
        edit("machine new\nmacdef m\nx\n", ADD, "machine new\nmacdef m\nx\n\nmachine new\n  login me\n  password pw\n");
        edit("macdef m\nx", ADD, "macdef m\nx\n\nmachine new\n  login me\n  password pw\n");
        edit("macdef m\nx\n  ", ADD, "macdef m\nx\n\nmachine new\n  login me\n  password pw\n");
        edit("macdef m\rx\r", ADD, "macdef m\rx\r\n\nmachine new\n  login me\n  password pw\n");
        assertEquals(2, edited(netrc("macdef m\rx\r"), ADD).entries().size());
    }

    @Test
    void aKeywordWithoutValueAtTheEndTakesNothingOfTheRecord() {
        there(
                "machine a login x password y\nmachine",
                ADD,
                "machine a login x password y\nmachine new\n  login me\n  password pw\nmachine",
                BACK);
        there("machine a\n  login", ADD, "machine new\n  login me\n  password pw\nmachine a\n  login", BACK);
        there("machine a macdef", ADD, "machine new\n  login me\n  password pw\nmachine a macdef", BACK);
        edit("login x login", ADD, "login x\nmachine new\n  login me\n  password pw\nlogin");
    }

    @Test
    void theRecordStandsBeforeAnOpenQuoteBehindWhichCurlAndPythonFail() {
        there("machine a login x password y\nmachine b\n  password \"x\n", ADD, """
                machine a login x password y
                machine new
                  login me
                  password pw
                machine b
                  password "x
                """, BACK);
        edit(
                "machine new\n  password \"x\n",
                ADD,
                "machine new\n  password \"x\nmachine new\n  login me\n  password pw\n");
    }

    @Test
    void theRecordStandsBeforeWhatOnlySomeReadersTakeForAnOpenMacro() {
        there("machine a\nmacdef m\nx\n  \nmachine b\n", ADD, """
                machine new
                  login me
                  password pw
                machine a
                macdef m
                x
                \s\s
                machine b
                """, BACK);
        there("machine a password macdef\n", ADD, """
                machine new
                  login me
                  password pw
                machine a password macdef
                """, BACK);
        edit(
                "machine a\nmacdef m\nx\n \n\nmachine b login x password y",
                ADD,
                "machine a\nmacdef m\nx\n \n\nmachine b login x password y\nmachine new\n  login me\n  password pw");
    }

    @Test
    void aMacroThatEndsAtACrIsOpenToSomeReaders() {
        for (String end : List.of("\r\n", "\r")) {
            String file = "machine a login x password y\nmacdef m\nx" + end + end;
            there(file, ADD, "machine new\n  login me\n  password pw\n" + file, BACK);
        }
        there(
                "machine a login x password y\r\nmacdef m\r\nx\r\n\r\n\n",
                ADD,
                "machine a login x password y\r\nmacdef m\r\nx\r\n\r\n\nmachine new\n  login me\n  password pw\n",
                BACK);
    }

    @Test
    void theRecordStandsBeforeThoseThatSomeReadersLetRunOnIntoTheNextOne() {
        for (String last : List.of(
                "machine b\n",
                "machine b login x\n",
                "machine b password y\n# end\n",
                "# mine\nmachine b password y login x\n",
                "machine b login x password #y\n",
                "machine b login x password y\\\n",
                "machine b login x password y\\\r\n",
                "machine b login x password y\0\n",
                "machine b login x password y # \0\n",
                "machine b\rlogin x\rpassword y\r",
                "machine b\nmachine c\n",
                "machine b\ndefault login x password y\n")) {
            String first = "machine a login x password y\n";
            there(first + last, ADD, first + "machine new\n  login me\n  password pw\n" + last, BACK);
        }
        String same = "machine new\nmachine b\n";
        edit(same, ADD, same + "machine new\n  login me\n  password pw\n");
    }

    @Test
    void theDefaultRecordGoesToTheEnd() {
        NetrcEdit add = new AddDefault("d", Secret.of("e"), null);
        there("machine a\n", add, "machine a\ndefault\n  login d\n  password e\n", new Remove(Pick.ofDefault()));
        edit("machine a\nmachine", add, "machine a\ndefault\n  login d\n  password e\nmachine");
        edit("machine a\nmacdef m\nx\n", add, "machine a\nmacdef m\nx\n\ndefault\n  login d\n  password e\n");
        assertEquals("has_default", refuses("default\n", add).code());
    }

    @Test
    void aHostThatNoReaderCouldFindIsRefused() {
        for (String host : List.of("", "a b", "a\n", "\"a\"", "#a", "a\\b", "a\u0007", "\ud800")) {
            assertEquals("usage", refuses("", new Add(host, "me", null, null)).code());
        }
        edit("", new Add("b\u00fccher.example", null, null, null), "machine b\u00fccher.example\n");
    }

    @Test
    void halfACharacterIsRefused() {
        assertEquals(
                "usage",
                refuses("", new Add("h", "me", Secret.of("x\ud800"), null)).code());
    }

    /** heroku logout deletes what stands between the record before and its own. */
    @Test
    void aRecordOfTheHerokuCliStandsAboveCommentsThatItWouldDelete() {
        Add api = new Add("api.heroku.com", "me", Secret.of("pw"), null);
        there(
                "machine a\n  login x\n  password p\n\n# end\n",
                api,
                "machine a\n  login x\n  password p\nmachine api.heroku.com\n  login me\n  password pw\n\n# end\n",
                new Remove(Pick.first("api.heroku.com")));
        edit("# mine\n", api, "# mine\nmachine api.heroku.com\n  login me\n  password pw\n");
        edit(
                "machine a login x password p macdef m\nx\n\n# c\n",
                api,
                "machine a login x password p macdef m\nx\n\n# c\nmachine api.heroku.com\n  login me\n  password pw\n");
    }

    /** Python to 3.10 skips the line below a number sign alone. */
    @Test
    void noRecordStandsBelowANumberSignAlone() {
        there(
                "machine a login x password p\n#\n",
                ADD,
                "machine a login x password p\nmachine new\n  login me\n  password pw\n#\n",
                BACK);
    }

    /** git-credential-netrc and ftp take the words of a comment for fields of the record above. */
    @Test
    void noRecordStandsAboveACommentThatNamesAField() {
        there(
                "# login x\ndefault\n  login d\n",
                ADD,
                "# login x\nmachine new\n  login me\n  password pw\ndefault\n  login d\n",
                BACK);
    }

    /** The Heroku CLI glues what it adds to the last line when that is a default's. */
    @Test
    void aDefaultEndsItsLine() {
        NetrcEdit fallback = new AddDefault("d", null, null);
        edit("machine a login x", fallback, "machine a login x\ndefault\n  login d\n");
        there("machine a login x\n", fallback, "machine a login x\ndefault\n  login d\n", new Remove(Pick.ofDefault()));
    }
}
