package hkshell.engine;

import hkshell.engine.session.Session;

/**
 * A change that now stands on disk.
 *
 * @param session the one that knows it
 * @param line the first line of the netrc that differs, 0 when none does or the change was another file's
 * @param what the journal's sentence, empty where there is no journal
 */
public record Committed(Session session, int line, String what) {

    /** For {@code --json}, as scripts rely on it. */
    public Doc.Obj doc() {
        Doc.Obj changed = Doc.obj().with("changed", line > 0);
        return line > 0 ? changed.with("line", line) : changed;
    }
}
