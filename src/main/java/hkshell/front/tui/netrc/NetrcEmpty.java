package hkshell.front.tui.netrc;

import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** What stands in the pane when there is nothing to list: why, and what to do next. */
final class NetrcEmpty {
    private NetrcEmpty() {}

    static List<Styled> lines(Session session, int columns) {
        Netrc netrc = session.netrc();
        List<Styled> lines = new ArrayList<>();
        if (netrc.problem().isPresent()) {
            Problem problem = netrc.problem().get();
            wrap(lines, problem.sentence(), columns, Role.ERROR);
            wrap(lines, problem.hint(), columns, Role.TEXT);
        } else {
            String path = NetrcPath.shown(session);
            wrap(
                    lines,
                    netrc.exists() ? path + " has no records yet." : "There is no " + path + " yet.",
                    columns,
                    Role.TEXT);
            wrap(lines, "1 then a logs in.", columns, Role.TEXT);
        }
        wrap(lines, "hkshell --sandbox tries everything without one.", columns, Role.DIM);
        wrap(lines, "? explains.", columns, Role.DIM);
        return lines;
    }

    private static void wrap(List<Styled> lines, String text, int columns, Role role) {
        if (!text.isEmpty()) {
            for (String line : Fit.wrap(Sanitize.line(text), Math.max(1, columns))) {
                lines.add(Styled.of(line, role));
            }
        }
    }
}
