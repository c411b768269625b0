package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.netrc;
import static hkshell.domain.netrc.NetrcCases.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits made for one state of the file, carried out on what another program has made of it meanwhile. */
class ReplayTest {
    private static final Pick H = Pick.first("h");

    private static void replays(String seen, String now, String after, NetrcEdit... edits) {
        assertEquals(
                after,
                NetrcEditor.replay(netrc(seen), netrc(now), List.of(edits))
                        .fold(NetrcCases::text, problem -> fail(problem.toString())));
    }

    private static void meets(String code, String seen, String now, NetrcEdit edit) {
        assertEquals(
                code,
                NetrcEditor.replay(netrc(seen), netrc(now), List.of(edit))
                        .fold(NetrcCases::text, problem -> problem.code()));
    }

    @Test
    void bothChangesAreKept() {
        replays(
                "machine h login a\n",
                "# theirs\nmachine g\nmachine h login a\n",
                "# theirs\nmachine g\nmachine h login b\n",
                NetrcEdit.Put.of(H, Field.Kind.LOGIN, "b"));
    }

    @Test
    void laterEditsSeeWhatEarlierOnesDid() {
        replays(
                "machine h login a\n",
                "machine g\nmachine h login a\n",
                "machine g\nmachine f login b\n",
                NetrcEdit.Put.of(H, Field.Kind.LOGIN, "b"),
                new NetrcEdit.Rename(H.withLogin("b"), "f"));
    }

    @Test
    void aPickByLineFollowsItsRecord() {
        String seen = "machine h login a\nmachine h login a\nmachine h login b\n";
        String now = "machine g\n" + seen;
        replays(seen, now, "machine g\nmachine h login a\nmachine h login b\n", new NetrcEdit.Remove(H.atLine(2)));
        replays(seen, now, "machine g\nmachine h login a\nmachine h login a\n", new NetrcEdit.Remove(H.atLine(3)));
    }

    @Test
    void aRecordThatReadsOtherwiseIsNotTouched() {
        NetrcEdit put = NetrcEdit.Put.of(H, Field.Kind.PASSWORD, "q");
        meets("changed", "machine h password p\n", "machine h password x\n", put);
        meets("changed", "machine h password p\n", "machine h\n", put);
        meets("changed", "machine h password p\n", "", put);
        meets("changed", "machine h password p\n", "machine h password x\nmachine h password p\n", put);
        meets("changed", "machine h password p\n", "machine h login a password p\n", new NetrcEdit.Remove(H.atLine(1)));
        meets("no_record", "", "machine h\n", put);
    }

    @Test
    void anotherLayoutIsNoOtherRecord() {
        replays("machine h login a\n", "machine \"h\"\n  login a\n", "", new NetrcEdit.Remove(H));
    }

    @Test
    void addingMeetsARecordThatCameMeanwhile() {
        NetrcEdit add = new NetrcEdit.Add("h", "a", null, null);
        meets("changed", "", "machine h login b\n", add);
        replays("", "machine g login b password p\n", "machine g login b password p\nmachine h\n  login a\n", add);
        meets("changed", "", "default\n", new NetrcEdit.AddDefault("a", null, null));
        replays("", "machine g\n", "machine g\ndefault\n  login a\n", new NetrcEdit.AddDefault("a", null, null));
    }

    @Test
    void everyRecordOfALoginMustBeAsItWas() {
        NetrcEdit put = new NetrcEdit.PutEverywhere("me", Field.Kind.PASSWORD, Secret.of("q"));
        replays(
                "machine h login me\n",
                "machine g\nmachine h login me\n",
                "machine g\nmachine h login me password q\n",
                put);
        meets("changed", "machine h login me\n", "machine h login me\nmachine g login me\n", put);
    }

    @Test
    void movingAndDroppingFollowTheirRecords() {
        replays(
                "machine a\nmachine h\n",
                "machine b\nmachine a\nmachine h\n",
                "machine b\nmachine h\nmachine a\n",
                new NetrcEdit.Move(H, Pick.first("a")));
        replays(
                "machine h login a\n",
                "\nmachine h login a\n",
                "\nmachine h\n",
                new NetrcEdit.Drop(H.atLine(1), Field.Kind.LOGIN));
    }

    @Test
    void severalEditsAreAllOrNone() {
        NetrcFile file = netrc("machine h\n");
        List<NetrcEdit> edits = List.of(new NetrcEdit.Rename(H, "g"), new NetrcEdit.Remove(H));
        assertEquals(
                "no_record",
                NetrcEditor.apply(file, edits).problem().orElseThrow().code());
        assertEquals("machine h\n", text(file));
    }

    @Test
    void aPickOfARecordFindsItAgain() {
        NetrcFile file = netrc("machine h login a\nmachine h\nmachine h login a\ndefault\n");
        for (Entry.Login record : file.records()) {
            assertEquals(record, Pick.of(record).in(file).value().orElseThrow());
        }
    }
}
