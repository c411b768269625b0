package hkshell.front.tui.root;

import hkshell.domain.account.Account;
import hkshell.domain.keymap.Area;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.paint.Rect;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.Duration;
import java.util.List;

/** The first line: who calls go out as, where to, how many are left, and whether writes may go out. Never without the last. */
final class Header {
    private static final int GAP = 2;

    /** With less room for it, who is more important than where. */
    private static final int LEAST_NAME = 4;

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
        Canvas left = canvas.part(new Rect(column, 0, Math.max(0, right - column), 1));
        if (form == Panes.Form.PLAIN) {
            paintPlain(model, left);
        } else {
            String host = " @ " + Sanitize.line(model.session().facts().apiName());
            left.text(0, 0, fitting(names(model.session()), host, left.columns()), Role.NAME);
        }
    }

    /** Who, and the pane that has the keys, because no frame says so here. */
    private static void paintPlain(Model model, Canvas canvas) {
        Area focused = model.focus().pane();
        String pane = focused.number() + " " + focused.title();
        int room = canvas.columns() - pane.length() - GAP;
        String who = fitting(names(model.session()), "", room < LEAST_NAME ? canvas.columns() : room);
        int column = canvas.text(0, 0, who, Role.NAME) + GAP;
        if (room >= LEAST_NAME) {
            canvas.text(column, 0, pane, Role.TITLE);
        }
    }

    /** The longest that fits, with the end if there is room for it; the shortest is cut at its end. */
    private static String fitting(List<String> names, String end, int columns) {
        for (String name : names) {
            if (Styled.of(name + end).width() <= columns) {
                return name + end;
            }
        }
        return Fit.cut(names.get(names.size() - 1), columns);
    }

    private static String mode(Model model, Panes.Form form, boolean armed) {
        if (!armed) {
            return form == Panes.Form.PLAIN || form == Panes.Form.ONE ? "RO" : "RO  W arms";
        }
        long left = Duration.between(model.now(), model.session().armedUntil()).toSeconds();
        return "RW " + left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60;
    }

    /** The account with its login, and without; whatever else the token comes from. */
    private static List<String> names(Session session) {
        if (session.chosen().isEmpty() && session.facts().apiKey().isPresent()) {
            return List.of("HEROKU_API_KEY");
        }
        if (session.active().isPresent()) {
            Account account = session.active().get();
            String name =
                    Sanitize.line(account.name()) + (session.chosenBy().isEmpty() ? "" : " by " + session.chosenBy());
            return List.of(name + ": " + Sanitize.line(account.login()), name);
        }
        return session.answering()
                .map(record -> record.login().map(Field::value).orElse("no login"))
                .map(login -> of("netrc", login))
                .or(() -> session.cliLogin().map(login -> of("keychain", login)))
                .orElse(List.of("nobody logged in"));
    }

    private static List<String> of(String place, String login) {
        return List.of(place + ": " + Sanitize.line(login), Sanitize.line(login));
    }
}
