package hkshell.front.tui.root;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Panes;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.Duration;

/** The first line: who calls go out as, where to, how many are left, and whether writes may go out. Never without the last. */
final class Header {
    private Header() {}

    static void paint(Model model, Panes.Form form, Canvas canvas) {
        boolean armed = model.session().isArmed(model.now());
        String mode = mode(model, form, armed);
        int right = canvas.columns() - 1;
        canvas.textRight(right, 0, mode, armed ? Role.DANGER : Role.OK);
        right -= Styled.of(mode).width() + 3;
        if (form != Panes.Form.PLAIN) {
            String calls = model.callsLeft().isEmpty() ? "" : "calls left " + Sanitize.line(model.callsLeft());
            int room = Styled.of(calls).width();
            if (!calls.isEmpty() && right - room > 40) {
                canvas.textRight(right, 0, calls, Role.DIM);
                right -= room + 3;
            }
        }
        int column =
                form == Panes.Form.PLAIN || form == Panes.Form.ONE ? 1 : canvas.text(1, 0, "hkshell", Role.TITLE) + 2;
        String who = who(model.session());
        String pane =
                " " + model.focus().pane().number() + " " + model.focus().pane().title();
        String text = form == Panes.Form.PLAIN
                ? who + pane
                : who + " @ " + model.session().facts().apiName();
        canvas.text(column, 0, Fit.middle(Sanitize.line(text), Math.max(0, right - column)), Role.NAME);
    }

    private static String mode(Model model, Panes.Form form, boolean armed) {
        if (!armed) {
            return form == Panes.Form.PLAIN || form == Panes.Form.ONE ? "RO" : "RO  W arms";
        }
        long left = Duration.between(model.now(), model.session().armedUntil()).toSeconds();
        return "RW " + left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60;
    }

    /** The account and its login; whatever else the token comes from. */
    private static String who(Session session) {
        if (session.facts().asAccount().isEmpty() && session.facts().apiKey().isPresent()) {
            return "HEROKU_API_KEY";
        }
        if (session.active().isPresent()) {
            Account account = session.active().get();
            return account.name() + ": " + account.login();
        }
        return session.answering()
                .map(record -> "netrc: " + record.login().map(Field::value).orElse("no login"))
                .orElse("nobody logged in");
    }
}
