package hkshell.domain.netrc;

/**
 * Whether some reader lets a record run on into the one that follows it: asked by {@link RecordPlacement}, which then puts a
 * new record above.
 */
final class RunOn {
    private final byte[] text;
    private final NetrcLayout layout;

    RunOn(NetrcFile file) {
        this.text = file.text();
        this.layout = file.layout();
    }

    /**
     * Ruby looks for the login, then for the password behind it, into the next record. wget, curl 7.84 to 8.10 and git take a
     * value that begins with {@code #} for a comment, and the next word for the value.
     */
    boolean of(Entry.Login record) {
        Field login = ((RecordNode) record).fieldOf(Field.Kind.LOGIN);
        Field password = ((RecordNode) record).fieldOf(Field.Kind.PASSWORD);
        if (login == null || password == null || password.start < login.start) {
            return true;
        }
        for (Field field : record.fields()) {
            if (text[field.start] == '#') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the line before an offset goes on in the one there: curl cuts it at a NUL and reads the next one onto it, a
     * backslash takes the line end into the value (Python 3.11, wget), and a lone CR ends no line for the Heroku CLI.
     */
    boolean ofLineBefore(int at) {
        int end = at - layout.lineEndBefore(at);
        if (end == at) {
            return false;
        }
        boolean loneCr = at - end == 1 && text[end] == '\r';
        return loneCr || end > 0 && text[end - 1] == '\\' || layout.hasNulOnLine(end);
    }
}
