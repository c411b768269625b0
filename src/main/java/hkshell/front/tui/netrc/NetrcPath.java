package hkshell.front.tui.netrc;

import hkshell.engine.session.Session;
import java.nio.file.Path;

/** The file's name as people say it. */
final class NetrcPath {
    private NetrcPath() {}

    /** With {@code ~} for the home folder; may hold anything a file name can. */
    static String shown(Session session) {
        Path path = session.netrc().path();
        Path home = session.facts().home();
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }
}
