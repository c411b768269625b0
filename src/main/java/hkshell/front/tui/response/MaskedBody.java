package hkshell.front.tui.response;

import hkshell.domain.request.json.RawText;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;

/** A body for the clipboard, as it came but with its secrets masked. */
final class MaskedBody {
    /** No clipboard that is reached through a terminal takes more. */
    private static final int LONGEST = 1 << 20;

    private MaskedBody() {}

    static boolean isTooLong(Answer answer) {
        return answer.tree().json().body().size() > LONGEST;
    }

    /** Of one that is not too long. */
    static String of(Answer answer) {
        RawText text = RawText.of(answer.tree().json(), answer.target(), answer.known());
        StringBuilder all = new StringBuilder();
        boolean masked = false;
        for (int line = 0; line < text.lines(); line++) {
            Styled shown = text.piece(text.start(line), text.end(line), false);
            all.append(line == 0 ? "" : "\n").append(shown.text());
            masked |= shown.runs().stream().anyMatch(run -> run.role() == Role.SECRET);
        }
        return masked ? all.toString() : answer.tree().json().body().text();
    }
}
