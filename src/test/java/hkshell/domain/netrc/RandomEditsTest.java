package hkshell.domain.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Random edits of random files, judged from the outside: by comparing what the two files list. */
class RandomEditsTest {
    private static final int PAIRS = 10_000;

    @Test
    void anEditLeavesAllOtherEntriesAsTheyAre() {
        int refused = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomNetrc random = new RandomNetrc(seed);
            NetrcFile file = NetrcFile.parse(random.ordered());
            List<Entry.Login> records = file.records();
            if (records.isEmpty()) {
                continue;
            }
            Entry.Login record = records.get(random.below(records.size()));
            NetrcEdit edit = edit(random, record, records.get(random.below(records.size())));
            Optional<NetrcFile> changed = NetrcEditor.apply(file, edit).value();
            refused += changed.isPresent() ? 0 : 1;
        }
        assertTrue(refused < PAIRS / 20, "refused " + refused + " of " + PAIRS);
    }

    private static NetrcEdit edit(RandomNetrc random, Entry.Login record, Entry.Login other) {
        Pick pick = Pick.of(record);
        Field.Kind kind = Field.Kind.values()[random.below(3)];
        return switch (random.below(7)) {
            case 0 -> new NetrcEdit.Remove(pick);
            case 1 -> new NetrcEdit.Drop(pick, kind);
            case 2 ->
                new NetrcEdit.Add(
                        random.pick(List.of("new.example", "api.heroku.com")), "me", Secret.of(random.value()), null);
            case 3 ->
                record instanceof Entry.Machine
                        ? new NetrcEdit.Rename(pick, "renamed.example")
                        : new NetrcEdit.Remove(pick);
            case 4 -> new NetrcEdit.Move(pick, Pick.of(other));
            default -> NetrcEdit.Put.of(pick, kind, random.value());
        };
    }
}
