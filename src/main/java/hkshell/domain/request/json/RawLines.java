package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.Arrays;

/** Bytes as lines of text, each made when asked for: what is shown of a body that is no JSON, and of every body as raw. */
public final class RawLines {
    private final Body body;
    private final int[] starts;

    private RawLines(Body body, int[] starts) {
        this.body = body;
        this.starts = starts;
    }

    /** The lines from an offset on; none when it is the end. */
    public static RawLines of(Body body, int from) {
        int[] starts = new int[16];
        int count = 0;
        for (int at = from; at < body.size(); at++) {
            if (at == from || body.at(at - 1) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at;
            }
        }
        return new RawLines(body, Arrays.copyOf(starts, count));
    }

    public int size() {
        return starts.length;
    }

    /** One line, harmless, cut where it is longer than any screen. */
    public Styled line(int index) {
        int from = starts[index];
        int to = index + 1 < starts.length ? starts[index + 1] : body.size();
        while (to > from && (body.at(to - 1) == '\n' || body.at(to - 1) == '\r')) {
            to--;
        }
        return Styled.of(Sanitize.line(JsonText.spelled(body, from, to, JsonLines.LONGEST_VALUE)));
    }
}
