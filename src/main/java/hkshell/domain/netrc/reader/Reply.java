package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.NetrcFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What one reader makes of the file in use, beside hkshell's own reading of it: a row of "who answers?".
 *
 * @param opened what it opens by itself, so whether it comes to this file at all
 * @param answer as if it were told of this file
 * @param difference in what the answer is another one than hkshell's, in few words; empty when it is none
 */
public record Reply(String reader, Opened opened, Answer answer, String difference) {

    /** The replies of those readers, in their order. */
    public static List<Reply> all(List<NetrcReader> readers, NetrcFile file, Surroundings around, Asked asked) {
        NetrcSource usual = NetrcSource.of(file, around.facts().usual(true));
        NetrcSource told = usual.under(around.facts().usual(false));
        NetrcSource missing = usual.under(FileAccess.missing());
        Answer own = Readers.own().answer(usual, asked);
        List<Reply> replies = new ArrayList<>();
        for (NetrcReader reader : readers) {
            boolean isOwn = reader.equals(Readers.own());
            // What hkshell opens is the file in use, whoever named it.
            Opened opened = isOwn ? new Opened(around.inUse(), "") : Opened.by(reader, around);
            NetrcSource source = opened.nothing() ? missing : opened.isInUse() ? usual : told;
            Answer answer = isOwn ? own : reader.answer(source, asked);
            replies.add(new Reply(reader.name(), opened, answer, Difference.between(own, answer)));
        }
        return replies;
    }

    public boolean isOdd() {
        return !difference.isEmpty();
    }

    /** One sentence without a full stop: what it opens instead of this file, why this is its answer, what is odd in it. */
    public String why() {
        return around(answer.why());
    }

    /** The same, with the error that the program's user would see. */
    public String whyAndError() {
        return around(answer instanceof Answer.Failed failed ? failed.error() + ": " + failed.why() : answer.why());
    }

    private String around(String why) {
        if (opened.nothing()) {
            return opened.instead();
        }
        String all = opened.isInUse() ? why : opened.instead() + "; of this file: " + why;
        return isOdd() && answer instanceof Answer.Found ? all + "; " + difference : all;
    }
}
