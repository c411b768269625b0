package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.NetrcFile;
import java.util.Set;
import java.util.TreeSet;

/** Who answers otherwise, by name: for tests of what is said about readers. */
public final class Answers {
    private Answers() {}

    /** Otherwise for one file than for another. */
    public static Set<String> changed(NetrcFile one, NetrcFile other, Asked asked) {
        Set<String> names = new TreeSet<>();
        for (NetrcReader reader : Readers.all()) {
            Answer first = reader.answer(NetrcSource.of(one, FileAccess.ordinary()), asked);
            Answer second = reader.answer(NetrcSource.of(other, FileAccess.ordinary()), asked);
            if (!Difference.between(second, first).isEmpty()) {
                names.add(reader.name());
            }
        }
        return names;
    }

    /** Otherwise than hkshell. */
    public static Set<String> odd(NetrcFile file, Asked asked) {
        NetrcSource source = NetrcSource.of(file, FileAccess.ordinary());
        Answer own = Readers.own().answer(source, asked);
        Set<String> names = new TreeSet<>();
        for (NetrcReader reader : Readers.all()) {
            if (!Difference.between(own, reader.answer(source, asked)).isEmpty()) {
                names.add(reader.name());
            }
        }
        return names;
    }
}
