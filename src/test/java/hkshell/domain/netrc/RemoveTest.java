package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.edit;
import static hkshell.domain.netrc.NetrcCases.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEdit.Remove;
import org.junit.jupiter.api.Test;

/** A removed record takes its own bytes along and nothing else. */
class RemoveTest {
    private static final NetrcEdit REMOVE = new Remove(Pick.first("h"));

    @Test
    void commentsAndBlankLinesAroundItStay() {
        edit("""
                # top
                machine a login x

                # the one
                machine h
                  login b
                  password p

                # next
                machine c
                """, REMOVE, """
                # top
                machine a login x

                # the one

                # next
                machine c
                """);
    }

    @Test
    void aCommentOnItsOwnLineGoesAndOneOnALineOfItsOwnStays() {
        edit("""
                machine h # production
                  # token of May
                  login a # me
                # rotate
                  password p # secret
                # end
                """, REMOVE, """
                  # token of May
                # rotate
                # end
                """);
    }

    @Test
    void blankLinesBetweenItsFieldsGo() {
        edit("machine h\n\n  login a\n\n  password p\n\nmachine g\n", REMOVE, "\nmachine g\n");
    }

    @Test
    void aMacroInsideStaysWhereItIs() {
        edit("""
                machine h
                macdef init
                cd /pub

                  login a
                machine g
                """, REMOVE, """
                macdef init
                cd /pub

                machine g
                """);
        edit("machine h login a macdef m\nx\n", REMOVE, "macdef m\nx\n");
    }

    @Test
    void neighboursOnItsLineStay() {
        edit("machine a login x machine h login b machine c\n", REMOVE, "machine a login x machine c\n");
        edit("machine h login b machine c\n", REMOVE, "machine c\n");
        edit("  machine h login b\tmachine c\n", REMOVE, "  machine c\n");
        edit("machine a machine h\n  login b\n# c\n", REMOVE, "machine a\n# c\n");
        edit("machine \"a\"machine \"h\"machine \"c\"\n", REMOVE, "machine \"a\"machine \"c\"\n");
        edit("machine \"a\" machine \"h\"machine \"c\"\n", REMOVE, "machine \"a\" machine \"c\"\n");
    }

    @Test
    void itsUnknownAndRepeatedFieldsGoWithIt() {
        edit("machine g\nmachine h\nlogin a\nlogin b\npassword p\n", REMOVE, "machine g\n");
        edit("machine h\n  login a\n  method web\n  org x\nmachine g\n", REMOVE, "machine g\n");
        edit("machine h\n  login a\nstray words\nmachine g\n", REMOVE, "stray words\nmachine g\n");
    }

    @Test
    void theLineEndBeforeItGoesOnlyWhereTheFileEndsWithoutOne() {
        edit("machine g\nmachine h login a", REMOVE, "machine g");
        edit("machine g\r\nmachine h login a", REMOVE, "machine g");
        edit("machine g\nmachine h login a\n", REMOVE, "machine g\n");
        edit("machine h", REMOVE, "");
        edit("\ufeffmachine h", REMOVE, "\ufeff");
        edit("macdef m\nx\n\nmachine h", REMOVE, "macdef m\nx\n\n");
    }

    @Test
    void theDefaultRecordCanBeRemoved() {
        edit("machine default\ndefault\n  login d\n", new Remove(Pick.ofDefault()), "machine default\n");
    }

    @Test
    void oneOfSeveralRecordsIsPickedByLoginOrLine() {
        String two = "machine h\n  login a\nmachine H\n  login b\n";
        edit(two, REMOVE, "machine H\n  login b\n");
        edit(two, new Remove(Pick.first("h").withLogin("b")), "machine h\n  login a\n");
        edit(two, new Remove(Pick.first("h").atLine(4)), "machine h\n  login a\n");
        assertEquals(
                "The netrc has no record of h with login c in line 2.",
                refuses(two, new Remove(Pick.first("h").withLogin("c").atLine(2)))
                        .sentence());
        assertEquals("no_record", refuses(two, new Remove(Pick.ofDefault())).code());
    }

    @Test
    void twoRecordsOnOneLineAreNotGuessedAt() {
        String two = "machine h login a machine h login b\n";
        assertEquals(
                "ambiguous", refuses(two, new Remove(Pick.first("h").atLine(1))).code());
        edit(two, new Remove(Pick.first("h").atLine(1).withLogin("b")), "machine h login a\n");
    }

    /** Together the two would be one line end, and an empty line gone. */
    @Test
    void aCrAboveAndALineFeedBelowDoNotBecomeOneLineEnd() {
        edit(
                "machine a login x\rmachine h\n\nmachine b\n",
                new Remove(Pick.first("h")),
                "machine a login x\n\nmachine b\n");
    }

    @Test
    void aRecordLeavesNoBlanksAtTheEndOfItsLine() {
        edit("machine a login x machine h login y \n", new Remove(Pick.first("h")), "machine a login x\n");
    }
}
