package hkshell.front.tui.console;

import hkshell.domain.request.json.RawText;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.Optional;

/** A body for the clipboard, as it came but with its secrets masked. */
final class MaskedBody {
    /** No clipboard that is reached through a terminal takes more. */
    private static final int LONGEST = 1 << 20;

    private MaskedBody() {}

    /** Empty when it is too long for a clipboard. */
    static Optional<String> of(Answer answer) {
        if (answer.exchange().response().body().size() > LONGEST) {
            return Optional.empty();
        }
        RawText text = RawText.of(answer.tree().json(), answer.target(), answer.known());
        StringBuilder all = new StringBuilder();
        boolean masked = false;
        for (int line = 0; line < text.lines(); line++) {
            Styled shown = text.piece(text.start(line), text.end(line), false);
            all.append(line == 0 ? "" : "\n").append(shown.text());
            masked |= shown.runs().stream().anyMatch(run -> run.role() == Role.SECRET);
        }
        return Optional.of(
                masked ? all.toString() : answer.exchange().response().body().text());
    }
}
