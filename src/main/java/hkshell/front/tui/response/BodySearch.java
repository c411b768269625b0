package hkshell.front.tui.response;

import hkshell.domain.request.Body;
import java.nio.charset.StandardCharsets;

/** Finds a text in the bytes of a body, ASCII letters without regard to case unless capitals are looked for. One pass, so ten megabytes are quick. */
final class BodySearch {
    private final Body body;
    private final byte[] wanted;
    private final boolean exact;

    /** @param sought a plain one */
    BodySearch(Body body, Sought sought) {
        this.body = body;
        this.exact = sought.isExact();
        this.wanted = sought.text().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < wanted.length; at++) {
            wanted[at] = lower(wanted[at]);
        }
    }

    /** The first place from one offset to before another; -1 when there is none. */
    int first(int from, int to) {
        int end = Math.min(to, body.size() - wanted.length + 1);
        for (int at = Math.max(0, from); at < end && wanted.length > 0; at++) {
            if (stands(at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place before an offset; -1 when there is none. */
    int last(int before) {
        for (int at = Math.min(before - 1, body.size() - wanted.length); at >= 0 && wanted.length > 0; at--) {
            if (stands(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean stands(int at) {
        for (int index = 0; index < wanted.length; index++) {
            if (lower(body.at(at + index)) != wanted[index]) {
                return false;
            }
        }
        return true;
    }

    private byte lower(byte b) {
        return !exact && b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
