package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.edit;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEdit.Put;
import org.junit.jupiter.api.Test;

/** Files that no other editor keeps: an edit finds its record in them and changes that alone. */
class OddFilesTest {
    private static final Pick H = Pick.first("h");

    private static NetrcEdit login(Pick pick) {
        return Put.of(pick, Field.Kind.LOGIN, "new");
    }

    private static NetrcEdit password(Pick pick) {
        return Put.of(pick, Field.Kind.PASSWORD, "new");
    }

    @Test
    void linesThatEndInCrAlone() {
        edit(
                "machine a\r  login x\rmachine h\r  login y\r",
                login(H),
                "machine a\r  login x\rmachine h\r  login new\r");
    }

    @Test
    void marksNulsAndFormFeeds() {
        edit("\ufeffmachine h login a\0b\n", login(H), "\ufeffmachine h login new\n");
        edit("\0\nmachine h login a\fb password p\f\n", login(H), "\0\nmachine h login new password p\f\n");
    }

    @Test
    void aDefaultAnywhere() {
        edit(
                "default login d\nmachine h login a\n",
                password(Pick.ofDefault()),
                "default login d password new\nmachine h login a\n");
        edit("default login d\nmachine h login a\n", login(H), "default login d\nmachine h login new\n");
        edit(
                "machine a\ndefault login d\nmachine h login a\ndefault login e\n",
                login(Pick.ofDefault().atLine(4)),
                "machine a\ndefault login d\nmachine h login a\ndefault login new\n");
    }

    @Test
    void oneOfSeveralRecordsOfAHost() {
        String three = "machine h login a password 1 machine h login b password 2\nmachine h login a password 3\n";
        edit(three, password(H.withLogin("b")), three.replace("2", "new"));
        edit(three, password(H.atLine(2)), three.replace("3", "new"));
        edit(three, password(H.atLine(1).withLogin("a")), three.replace("1", "new"));
    }

    @Test
    void keywordsAsHostAndValues() {
        edit(
                "machine login login password password login\n",
                password(Pick.first("login")),
                "machine login login password password new\n");
    }

    @Test
    void fieldsBeforeAnyMachineAndWordsBetween() {
        edit("login o password p\nmachine h login a\n", login(H), "login o password p\nmachine h login new\n");
        edit("x machine h y login a z\n", login(H), "x machine h y login new z\n");
    }

    @Test
    void quotesAndMacrosThatDoNotClose() {
        edit("machine a login \"x\nmachine h login \"y\n", login(H), "machine a login \"x\nmachine h login new\n");
        edit("machine h login a\nmacdef m\nmachine h", login(H), "machine h login new\nmacdef m\nmachine h");
        edit("machine h login a\nmacdef m\nx", new NetrcEdit.Remove(H), "macdef m\nx");
    }

    @Test
    void aLineOfFourMegabytes() {
        String many = "machine a login b ".repeat(230_000);
        edit(many + "machine h login c", login(H), many + "machine h login new");
    }
}
