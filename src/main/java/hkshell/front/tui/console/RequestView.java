package hkshell.front.tui.console;

import hkshell.domain.netrc.Field;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.List;

/** How the Request pane looks: the line, then the headers that would go out and who set each. */
public final class RequestView implements ScreenView<RequestState> {
    private static final int NAME = 8;
    private static final Redactor REDACTOR = new Redactor(List.of());

    @Override
    public void paint(RequestState state, Scene scene, Canvas canvas) {
        if (state.field().isPresent()) {
            int column = canvas.text(0, 0, "> ", Role.KEY);
            state.field().get().paint(canvas, column, 0, canvas.columns() - column, scene.focused());
        } else {
            paintLine(state.draft(), canvas);
        }
        int row = 1;
        if (state.draft().wrong().isPresent()) {
            row = paintProblem(state.draft().wrong().get(), canvas, row);
        }
        if (state.draft().signed().isPresent()) {
            paintCall(state.draft().signed().get(), scene, canvas, row);
        }
    }

    private static void paintLine(Draft draft, Canvas canvas) {
        String method = draft.parsed().map(line -> line.method()).orElse("");
        String target = draft.parsed().map(line -> line.target()).orElse(draft.line());
        int column =
                method.isEmpty() ? 1 : canvas.text(1, 0, Fit.pad(method, Math.max(5, method.length())), Role.KEY) + 1;
        canvas.text(column, 0, Fit.cut(Sanitize.line(target), Math.max(0, canvas.columns() - column)), Role.TEXT);
    }

    private static int paintProblem(Problem problem, Canvas canvas, int from) {
        int row = from;
        for (String line : Fit.wrap(Sanitize.line(problem.sentence()), Math.max(8, canvas.columns() - 2))) {
            canvas.text(1, row++, line, Role.ERROR);
        }
        if (!problem.hint().isEmpty()) {
            canvas.text(1, row++, Fit.cut(Sanitize.line(problem.hint()), canvas.columns() - 2), Role.DIM);
        }
        return row;
    }

    /** The credential first: it is what a person asks. */
    private static void paintCall(SignedRequest signed, Scene scene, Canvas canvas, int from) {
        Request request = signed.request();
        int row = from;
        pair(canvas, row++, "Auth", authorization(signed), whose(signed, scene.session()));
        int items = request.body().size();
        if (items > 0) {
            pair(canvas, row++, "Body", items + " bytes", "JSON");
        }
        for (Header header : REDACTOR.headers(request.headers())) {
            if (!header.is("Request-Id")) {
                pair(canvas, row++, header.name(), header.value(), header.by().words());
            }
        }
    }

    private static void pair(Canvas canvas, int row, String name, String value, String who) {
        if (row >= canvas.rows()) {
            return;
        }
        int column = canvas.text(1, row, Fit.pad(Sanitize.line(name), Math.max(NAME, name.length())), Role.DIM) + 1;
        String by = Fit.cut(Sanitize.line(who), Math.max(0, canvas.columns() / 2));
        int right = canvas.columns() - 1 - Styled.of(by).width();
        canvas.text(column, row, Fit.cut(Sanitize.line(value), Math.max(0, right - column - 1)), Role.TEXT);
        canvas.text(right, row, by, Role.DIM);
    }

    private static String authorization(SignedRequest signed) {
        return signed.authorization()
                .map(Authorization::scheme)
                .map(scheme -> scheme.word() + " " + Secret.MASK)
                .orElse("none");
    }

    /** Such as {@code netrc line 2 (me)}. */
    private static String whose(SignedRequest signed, Session session) {
        if (signed.authorization().isEmpty()) {
            return "no credential";
        }
        Credential from = signed.authorization().get().from();
        if (!(from instanceof Credential.Netrc record)) {
            return from.words();
        }
        String name = session.netrc()
                .file()
                .find(record.host())
                .flatMap(is -> session.accounts()
                        .holding(is)
                        .map(account -> account.name())
                        .or(() -> is.login().map(Field::value)))
                .orElse("");
        return name.isEmpty() ? from.words() : from.words() + " (" + name + ")";
    }

    @Override
    public List<Styled> badges(RequestState state, Scene scene) {
        return List.of(Styled.of(state.field().isPresent() ? "Enter sends" : "e edit  s send", Role.DIM));
    }

    @Override
    public List<MenuItem> menu(RequestState state, Scene scene) {
        return List.of(
                new MenuItem("s  send", "send"),
                new MenuItem("e  edit the line", "edit"),
                new MenuItem("x  explain: show what would go out", "explain"),
                new MenuItem("c  copy as curl -n", "copy-curl"),
                new MenuItem("h  copy as an hkshell line", "copy-shell"),
                new MenuItem("u  copy the URL", "copy-url"));
    }
}
