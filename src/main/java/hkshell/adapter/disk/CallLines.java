package hkshell.adapter.disk;

import hkshell.engine.session.Call;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the history file as calls. A line that an earlier version wrote has no number, and gets the one after that
 * of the line before it; what is no whole line is left out.
 */
final class CallLines {
    private CallLines() {}

    /** The newest last. */
    static List<Call> of(byte[] bytes) {
        List<Call> calls = new ArrayList<>();
        long last = 0;
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                Call call = read(bytes, start, end);
                start = end + 1;
                if (call != null) {
                    last = Math.max(call.number(), last + 1);
                    calls.add(call.numbered(last));
                }
            }
        }
        return calls;
    }

    /** How many lines there are, whole ones and others. */
    static int count(byte[] bytes) {
        int count = 0;
        for (byte one : bytes) {
            count += one == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The number of the last call, 0 when there is none. Of a long file it reads the last line alone, where it can. */
    static long last(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        int start = Math.max(0, end - 1);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        Call call = end == 0 ? null : read(bytes, start, end - 1);
        if (call != null && call.number() > 0) {
            return call.number();
        }
        List<Call> all = of(bytes);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    }

    /** The newest of them anew, each with its number: so many lines and bytes at most. */
    static byte[] newest(byte[] all, int lines, int bytes) {
        List<Call> calls = of(all);
        int from = calls.size();
        int size = 0;
        while (from > 0 && calls.size() - from < lines) {
            size += bytes(calls.get(from - 1)).length;
            if (size > bytes) {
                break;
            }
            from--;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        calls.subList(from, calls.size()).forEach(call -> kept.writeBytes(bytes(call)));
        return kept.toByteArray();
    }

    static byte[] bytes(Call call) {
        return CallLine.of(call).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Call read(byte[] bytes, int start, int end) {
        return CallLine.read(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }
}
