package hkshell.domain.netrc;

import java.util.Arrays;

/** The bytes of a {@code machine HOST} and its fields: what the host is, and for which look-ups it answers. */
abstract class MachineNode extends RecordNode {
    private final int hostStart;
    private final boolean hostQuoted;

    MachineNode(RecordDraft draft) {
        super(draft);
        this.hostStart = draft.headStart;
        this.hostQuoted = draft.headQuoted;
    }

    public String host() {
        byte[] host = hostBytes();
        return NetrcValue.decode(host, 0, host.length);
    }

    byte[] hostBytes() {
        return NetrcValue.meaning(text, hostStart, headEnd, hostQuoted);
    }

    int hostStart() {
        return hostStart;
    }

    boolean hasOpenQuote() {
        return !hostQuoted && text[hostStart] == '"';
    }

    boolean hasSameHost(MachineNode other) {
        return Arrays.equals(text, hostStart, headEnd, other.text, other.hostStart, other.headEnd);
    }

    /** Whether it is the record of that host, given in bytes; without regard to case, as curl, git and wget do. */
    boolean isFor(byte[] host) {
        if (hostQuoted) {
            byte[] own = hostBytes();
            return own.length == host.length && foldsTo(own, 0, host);
        }
        return headEnd - hostStart == host.length && foldsTo(text, hostStart, host);
    }

    /** Only ASCII letters fold: by Unicode's rules a Kelvin sign would be a k, and answer for another host. */
    private static boolean foldsTo(byte[] own, int from, byte[] host) {
        for (int at = 0; at < host.length; at++) {
            if (fold(own[from + at]) != fold(host[at])) {
                return false;
            }
        }
        return true;
    }

    private static int fold(byte c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
