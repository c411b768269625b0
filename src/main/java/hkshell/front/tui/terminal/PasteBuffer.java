package hkshell.front.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a paste until its end mark, which may come in pieces. */
final class PasteBuffer {
    private static final String BEGIN_MARK = "\033[200~";
    private static final String END_MARK = "\033[201~";
    private static final byte[] END = END_MARK.getBytes(StandardCharsets.US_ASCII);

    /** More than anybody means to paste; the rest is dropped. */
    private static final int MOST_BYTES = 16 << 20;

    private ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** The last bytes, held back because they may be the beginning of the mark. */
    private byte[] tail = new byte[0];

    private boolean complete;

    void begin() {
        kept = new ByteArrayOutputStream();
        tail = new byte[0];
        complete = false;
    }

    /** Takes what belongs to the paste; where the rest of the burst goes on. */
    int take(byte[] burst, int from, int count) {
        byte[] window = Arrays.copyOf(tail, tail.length + count - from);
        System.arraycopy(burst, from, window, tail.length, count - from);
        int mark = lastMark(window);
        if (mark >= 0) {
            keep(window, mark);
            complete = true;
            return from + mark + END.length - tail.length;
        }
        int held = Math.min(window.length, END.length - 1);
        keep(window, window.length - held);
        tail = Arrays.copyOfRange(window, window.length - held, window.length);
        return count;
    }

    private static int lastMark(byte[] window) {
        for (int at = window.length - END.length; at >= 0; at--) {
            if (Arrays.equals(window, at, at + END.length, END, 0, END.length)) {
                return at;
            }
        }
        return -1;
    }

    private void keep(byte[] window, int length) {
        kept.write(window, 0, Math.min(length, Math.max(0, MOST_BYTES - kept.size())));
    }

    /** No more will come: what was held back is part of it. */
    void end() {
        keep(tail, tail.length);
        tail = new byte[0];
    }

    boolean isComplete() {
        return complete;
    }

    /** What was pasted: line ends as LF, no marks, no other control characters than tabs. */
    String text() {
        String raw = kept.toString(StandardCharsets.UTF_8).replace(END_MARK, "").replace(BEGIN_MARK, "");
        StringBuilder text = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '\r') {
                text.append('\n');
                at += at + 1 < raw.length() && raw.charAt(at + 1) == '\n' ? 1 : 0;
            } else if (c == '\n' || c == '\t' || c >= ' ' && c < 0x7f || c > 0x9f) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
