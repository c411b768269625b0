package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Warning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which record each macro stands under. To ftp it belongs to that one, so a record that goes or moves may leave its macros to
 * a neighbour: no byte of them changes, and what they do does.
 */
final class MacroOwners {
    private static final String RULE = "macdef-owner";

    private MacroOwners() {}

    /** @param record null where no record stands above */
    private record Owned(Entry.Macdef macro, Entry.@Nullable Login record, int number) {
        /** The same record, wherever it stands; or the one in its place, which was renamed or has another login. */
        boolean hasOwnerOf(Owned other, boolean inPlace) {
            return name().equals(other.name()) || inPlace && number == other.number;
        }

        private String name() {
            return record == null ? "" : MacroOwners.name(record);
        }

        /** Empty above the first record: there it is a finding of the check, which says more of it. */
        Optional<Warning> warning() {
            return record == null
                    ? Optional.empty()
                    : Optional.of(Warning.of(
                            RULE,
                            "Line " + macro.line() + ": the macro " + macro.name() + " now stands under "
                                    + NetrcRows.called(record) + " of line " + record.line()
                                    + ", and to ftp it is that one's.",
                            "netrc edit moves or removes it"));
        }
    }

    /** A warning for each macro that another record got by an edit. */
    static List<Warning> changed(NetrcFile before, NetrcFile after) {
        Map<String, Deque<Owned>> was = new HashMap<>();
        for (Owned one : owned(before)) {
            was.computeIfAbsent(one.macro.spelling(), text -> new ArrayDeque<>())
                    .add(one);
        }
        if (was.isEmpty()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        boolean inPlace = isInPlace(names(before), names(after));
        for (Owned is : owned(after)) {
            Deque<Owned> twins = was.get(is.macro.spelling());
            Owned twin = twins == null ? null : twins.poll();
            if (twin != null && !is.hasOwnerOf(twin, inPlace)) {
                is.warning().ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** Whether records were renamed or changed where they stand, so that the one with the same number is the same one. */
    private static boolean isInPlace(List<String> before, List<String> after) {
        List<String> left = new ArrayList<>(before);
        List<String> right = new ArrayList<>(after);
        Collections.sort(left);
        Collections.sort(right);
        return left.size() == right.size() && !left.equals(right);
    }

    private static List<String> names(NetrcFile file) {
        List<String> names = new ArrayList<>();
        file.records().forEach(record -> names.add(name(record)));
        return names;
    }

    private static String name(Entry.Login record) {
        return record.host() + '\n' + record.login().map(Field::value).orElse("");
    }

    private static List<Owned> owned(NetrcFile file) {
        List<Owned> owned = new ArrayList<>();
        Entry.Login record = null;
        int number = 0;
        for (Entry entry : file.flattened()) {
            if (entry instanceof Entry.Login login) {
                record = login;
                number++;
            } else if (entry instanceof Entry.Macdef macro) {
                owned.add(new Owned(macro, record, number));
            }
        }
        return owned;
    }
}
