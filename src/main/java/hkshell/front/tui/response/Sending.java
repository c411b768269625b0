package hkshell.front.tui.response;

import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The calls under way, as the Response pane tells of them: seconds and bytes, nothing that moves by itself. */
final class Sending {
    private Sending() {}

    /** Such as {@code sending 3 s}, {@code receiving 3.1 MB, 4 s}. */
    static String brief(Underway call, Instant now) {
        String seconds = Math.max(0, Duration.between(call.since(), now).toSeconds()) + " s";
        return call.received() == 0
                ? "sending " + seconds
                : "receiving " + Amount.bytes(call.received()) + ", " + seconds;
    }

    /** The awaited one, and below it the others that still run. */
    static List<Styled> lines(Scene scene) {
        int room = Math.max(0, scene.inner().columns() - 1);
        List<Styled> lines = new ArrayList<>();
        Underway awaited = scene.awaited().orElseThrow();
        lines.add(Styled.of(Fit.cut(brief(awaited, scene.now()) + ", Esc stops", room), Role.WARN));
        for (Underway other : scene.running()) {
            if (other.run() != awaited.run()) {
                String line = other.line() + "  " + brief(other, scene.now());
                lines.add(Styled.of(Fit.cut(line, room), Role.DIM));
            }
        }
        return lines;
    }
}
