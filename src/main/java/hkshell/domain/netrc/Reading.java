package hkshell.domain.netrc;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record says, byte for byte, without how it is spelled: to compare a record with what an edit should make of it. */
final class Reading {
    /** Null for the default record. */
    private final byte @Nullable [] host;

    private final Map<Field.Kind, byte[]> fields;

    Reading(byte @Nullable [] host, Map<Field.Kind, byte[]> fields) {
        this.host = host;
        this.fields = fields;
    }

    static Reading of(Entry.Login record) {
        Map<Field.Kind, byte[]> fields = new EnumMap<>(Field.Kind.class);
        for (Field field : record.fields()) {
            fields.put(field.kind(), field.bytes());
        }
        return new Reading(record instanceof Entry.Machine machine ? machine.hostBytes() : null, fields);
    }

    Reading withHost(byte[] other) {
        return new Reading(other, fields);
    }

    Reading with(Field.Kind kind, byte[] value) {
        Map<Field.Kind, byte[]> changed = new EnumMap<>(fields);
        changed.put(kind, value);
        return new Reading(host, changed);
    }

    Reading without(Field.Kind kind) {
        Map<Field.Kind, byte[]> changed = new EnumMap<>(fields);
        changed.remove(kind);
        return new Reading(host, changed);
    }

    boolean isOf(Entry.Login record) {
        Reading other = of(record);
        if (!Arrays.equals(host, other.host) || !fields.keySet().equals(other.fields.keySet())) {
            return false;
        }
        for (Field.Kind kind : fields.keySet()) {
            if (!Arrays.equals(fields.get(kind), other.fields.get(kind))) {
                return false;
            }
        }
        return true;
    }

    /** Whether another one says all of this, and perhaps more. */
    boolean isPartOf(Reading other) {
        if (!Arrays.equals(host, other.host)) {
            return false;
        }
        for (Map.Entry<Field.Kind, byte[]> field : fields.entrySet()) {
            if (!Arrays.equals(field.getValue(), other.fields.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two records are spelled alike, word for word; the layout between their words may differ. */
    static boolean areSpelledAlike(Entry.Login one, Entry.Login other) {
        if (one instanceof Entry.Machine machine) {
            return other instanceof Entry.Machine twin && machine.hasSameHost(twin) && haveSameFields(machine, twin);
        }
        return one instanceof Entry.Default record
                && other instanceof Entry.Default twin
                && haveSameFields(record, twin);
    }

    private static boolean haveSameFields(RecordNode one, RecordNode other) {
        for (Field.Kind kind : Field.Kind.values()) {
            Field mine = one.fieldOf(kind);
            Field its = other.fieldOf(kind);
            if (mine == null ? its != null : its == null || !mine.sameBytes(its)) {
                return false;
            }
        }
        return true;
    }
}
