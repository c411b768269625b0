package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.edit;
import static hkshell.domain.netrc.NetrcCases.leaves;
import static hkshell.domain.netrc.NetrcCases.refuses;
import static hkshell.domain.netrc.NetrcCases.there;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcEdit.Move;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEdit.Rename;
import org.junit.jupiter.api.Test;

/** A record gets another host, or another place. */
class MoveTest {
    private static final Pick H = Pick.first("h");
    private static final Pick A = Pick.first("a");

    @Test
    void renamingChangesTheHostAlone() {
        there(
                "# c\nmachine\th login a # d\n",
                new Rename(H, "g"),
                "# c\nmachine\tg login a # d\n",
                new Rename(Pick.first("g"), "h"));
        edit("machine h\nmachine h\n", new Rename(H.atLine(2), "g"), "machine h\nmachine g\n");
        edit("machine \"h\"login a\n", new Rename(H, "g"), "machine \"g\"login a\n");
        leaves("machine \"h\"\n", new Rename(H, "h"));
    }

    @Test
    void renamingNeedsAHost() {
        assertEquals(
                "usage", refuses("default\n", new Rename(Pick.ofDefault(), "g")).code());
        assertEquals("usage", refuses("machine h\n", new Rename(H, "g h")).code());
        assertEquals("no_record", refuses("machine g\n", new Rename(H, "f")).code());
    }

    @Test
    void aRecordMovesWithWhatStandsInsideIt() {
        edit("""
                # first
                machine a
                  login x
                # mine
                machine h
                  # note
                  login b # c
                # end
                """, new Move(H, A), """
                machine h
                  # note
                  login b # c
                # first
                machine a
                  login x
                # mine
                # end
                """);
    }

    @Test
    void aRecordMovesDownAsWell() {
        edit(
                "machine h\n  login x\nmachine b\nmachine a\n",
                new Move(H, A),
                "machine b\nmachine h\n  login x\nmachine a\n");
        edit(
                "machine h login x\ndefault\nmachine b\n",
                new Move(Pick.first("b"), Pick.ofDefault()),
                "machine h login x\nmachine b\ndefault\n");
    }

    @Test
    void whereItStandsAlreadyItStays() {
        leaves("machine h\n  login x\nmacdef m\nls\n\n# mine\nmachine a\n", new Move(H, A));
        leaves("machine h login x machine a\n", new Move(H, A));
    }

    @Test
    void aRecordOnASharedLineGetsOneOfItsOwn() {
        edit("machine a login x machine h login y\n", new Move(H, A), "machine h login y\nmachine a login x\n");
        edit("machine b machine a\nmachine h\n", new Move(H, A), "machine b\nmachine h\nmachine a\n");
    }

    @Test
    void aMissingFinalLineEndStaysMissing() {
        edit("machine a\nmachine h", new Move(H, A), "machine h\nmachine a");
    }

    @Test
    void aRecordThatIsThereAlreadyStays() {
        leaves("machine h\nmachine a\n", new Move(H, A));
        leaves("machine h\n# c\nmachine a\n", new Move(H, A));
        leaves("machine b\n# c\nmachine h login x\n", new Move(H, H));
    }
}
