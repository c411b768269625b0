package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;

/** Names in an answer's sentence that hkshell itself, and so the user, sees another record for the host. */
final class Surprise {
    private Surprise() {}

    static Answer named(Answer answer, NetrcSource source, Asked asked) {
        int own = source.ownLine(asked);
        if (own == 0) {
            return answer;
        }
        if (answer instanceof Answer.None none) {
            return new Answer.None(none.why() + "; hkshell finds one in line " + own);
        }
        if (answer instanceof Answer.Found found && found.line() != own && asked.login() == null) {
            return found.because(sentence(found, source, own));
        }
        return answer;
    }

    private static String sentence(Answer.Found found, NetrcSource source, int own) {
        if (isDefault(source, found.line()) && found.line() < own) {
            return "default stands before the record of line " + own;
        }
        return found.why() + "; hkshell takes the one in line " + own;
    }

    private static boolean isDefault(NetrcSource source, int line) {
        for (Entry.Login record : source.file().records()) {
            if (record.line() == line && record instanceof Entry.Default) {
                return true;
            }
        }
        return false;
    }
}
