package hkshell.domain.netrc;

import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One thing that stands in a netrc file. The nodes of the tree that {@link NetrcFile} holds; immutable, in file order. */
public sealed interface Entry {

    /** The line of its first word, from 1. */
    int line();

    /** The last line that is its own; of a closed macro the empty line that closes it. */
    int lastLine();

    /** The column of its first word, from 1, in bytes. */
    int column();

    /** How many bytes are its own, from its first word on. */
    int size();

    /** Its own bytes, one character each, without the blank lines around it. It may hold passwords. */
    String spelling();

    /** Its text for people, UTF-8, with every password in it masked; also in comments, macros and strays. */
    String masked();

    /** A record that answers for a host, or for all other hosts. */
    sealed interface Login extends Entry {

        /** What the file calls the host, without quotes; {@code default} for the default record. */
        String host();

        Optional<Field> login();

        Optional<Field> password();

        Optional<Field> account();

        /** Those of the three that it has, in file order. */
        List<Field> fields();

        /** Comments, macros and strays between its fields or behind them on its last line, in file order. */
        List<Entry> inside();

        default Optional<Field> field(Field.Kind kind) {
            return switch (kind) {
                case LOGIN -> login();
                case PASSWORD -> password();
                case ACCOUNT -> account();
            };
        }

        @Override
        default String masked() {
            return toString();
        }
    }

    /** {@code machine HOST} and its fields. */
    final class Machine extends RecordNode implements Login {
        private final int hostStart;
        private final boolean hostQuoted;

        Machine(RecordDraft draft) {
            super(draft);
            this.hostStart = draft.headStart;
            this.hostQuoted = draft.headQuoted;
        }

        @Override
        public String host() {
            byte[] host = hostBytes();
            return NetrcValue.decode(host, 0, host.length);
        }

        byte[] hostBytes() {
            return NetrcValue.meaning(text, hostStart, headEnd, hostQuoted);
        }

        int hostStart() {
            return hostStart;
        }

        boolean hasOpenQuote() {
            return !hostQuoted && text[hostStart] == '"';
        }

        boolean hasSameHost(Machine other) {
            return Arrays.equals(text, hostStart, headEnd, other.text, other.hostStart, other.headEnd);
        }

        /** Whether it is the record of that host, given in bytes; without regard to case, as curl, git and wget do. */
        boolean isFor(byte[] host) {
            if (hostQuoted) {
                byte[] own = hostBytes();
                return own.length == host.length && foldsTo(own, 0, host);
            }
            return headEnd - hostStart == host.length && foldsTo(text, hostStart, host);
        }

        /** Only ASCII letters fold: by Unicode's rules a Kelvin sign would be a k, and answer for another host. */
        private static boolean foldsTo(byte[] own, int from, byte[] host) {
            for (int at = 0; at < host.length; at++) {
                if (fold(own[from + at]) != fold(host[at])) {
                    return false;
                }
            }
            return true;
        }

        private static int fold(byte c) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
    }

    /** {@code default} and its fields: the answer for every host without a record, to those readers that have it. */
    final class Default extends RecordNode implements Login {
        Default(RecordDraft draft) {
            super(draft);
        }

        @Override
        public String host() {
            return "default";
        }
    }

    /** A macro of ftp: a name and lines that nobody else reads. */
    final class Macdef extends Node implements Entry {
        private final int nameStart;
        private final int nameEnd;
        private final boolean closed;

        /** @param body the lexer behind the name, at the body */
        Macdef(byte[] text, Token keyword, Token name, NetrcLexer body) {
            super(text, keyword.start(), body.end(), keyword.line(), keyword.column());
            this.nameStart = name.start();
            this.nameEnd = name.end();
            this.closed = body.isClosed();
        }

        public String name() {
            return NetrcValue.decode(text, nameStart, nameEnd);
        }

        /** Its lines without their ends; what follows the name on its own line is the first of them. */
        public List<String> body() {
            List<String> lines = new ArrayList<>();
            int to = bodyEnd();
            for (int at = nameEnd; at < to; ) {
                int lineEnd = at;
                while (lineEnd < to && !NetrcLexer.isLineEnd(text[lineEnd])) {
                    lineEnd++;
                }
                String line = NetrcValue.decode(text, at, lineEnd);
                if (at > nameEnd || !line.isBlank()) {
                    lines.add(at > nameEnd ? line : line.strip());
                }
                at = lineEnd + NetrcLayout.lineEndLength(text, lineEnd);
            }
            return lines;
        }

        /** Whether an empty line ends it; if not, it reaches to the end of the file and would swallow what is added there. */
        public boolean closed() {
            return closed;
        }

        /** Whether the line that closes it has more than its LF, blanks or a CR: to some readers it is not empty then. */
        boolean closesOddly() {
            return closed && (text[end - 1] != '\n' || text[end - 2] != '\n');
        }

        @Override
        public String spelling() {
            return slice(start, bodyEnd());
        }

        @Override
        public String masked() {
            return Masking.of(NetrcValue.decode(text, start, bodyEnd()));
        }

        /** Before the line end of its last line, the closing empty one left out. */
        private int bodyEnd() {
            int to = end;
            if (closed) {
                to -= NetrcLayout.lineEndLengthBefore(text, to);
                while (NetrcLexer.isBlank(text[to - 1])) {
                    to--;
                }
            }
            return Math.max(nameEnd, to - NetrcLayout.lineEndLengthBefore(text, to));
        }

        @Override
        public String toString() {
            return "line " + line() + ": macdef " + name();
        }
    }

    /** A number sign where a keyword could stand, and the rest of its line. */
    final class Comment extends Node implements Entry {
        Comment(byte[] text, NetrcLexer at) {
            super(text, at.start(), at.end(), at.line(), at.column());
        }

        /** With its number sign, as UTF-8. It may be a record that was put out of use, password and all. */
        public String text() {
            return NetrcValue.decode(text, start, end);
        }

        /** Whether a word of it is the keyword of a field. */
        boolean namesField() {
            int from = start;
            for (int at = start; at <= end; at++) {
                if (at == end || NetrcLexer.isGap(text[at])) {
                    switch (Keyword.of(text, from, at)) {
                        case LOGIN, PASSWORD, ACCOUNT -> {
                            return true;
                        }
                        default -> from = at + 1;
                    }
                }
            }
            return false;
        }

        /** Whether it is a number sign and no more. */
        boolean isSignAlone() {
            return end == start + 1;
        }

        @Override
        public String masked() {
            return Masking.of(text());
        }

        @Override
        public String toString() {
            return "line " + line() + ": " + masked();
        }
    }

    /** Words with no meaning where they stand. Kept, shown, and skipped. */
    final class Stray extends Node implements Entry {
        private final Why why;

        Stray(byte[] text, Token from, int end, Why why) {
            super(text, from.start(), end, from.line(), from.column());
            this.why = why;
        }

        /** As UTF-8; of words in a row on one line, all. */
        public String text() {
            return NetrcValue.decode(text, start, end);
        }

        /** One short sentence. */
        public String why() {
            return why.sentence;
        }

        /** Whether it begins with a keyword, so that it could become a field of a record put before it. */
        boolean isField() {
            return why == Why.ORPHAN || why == Why.REPEATED || why == Why.NO_VALUE;
        }

        /** Whether it is one more field of that kind in its record. */
        boolean repeats(Field.Kind kind) {
            int keywordEnd = Math.min(end, start + kind.keyword().length());
            return why == Why.REPEATED
                    && Keyword.of(text, start, keywordEnd).name().equals(kind.name());
        }

        /** How many words, by the gaps between them. */
        int words() {
            int words = 0;
            for (int at = start; at < end; at++) {
                boolean begins = at == start || NetrcLexer.isGap(text[at - 1]);
                words += begins && !NetrcLexer.isGap(text[at]) ? 1 : 0;
            }
            return words;
        }

        @Override
        public String masked() {
            return why == Why.PASSWORD_TAIL ? Secret.MASK : Masking.of(text());
        }

        @Override
        public String toString() {
            return "line " + line() + ": stray " + masked();
        }

        /** Why words have no meaning where they stand. */
        enum Why {
            UNKNOWN("not a word of netrc"),
            PASSWORD_TAIL("words behind a password, which needs quotes to hold a blank"),
            ORPHAN("a field before any machine"),
            REPEATED("the record has this field already"),
            NO_VALUE("the file ends before its value");

            private final String sentence;

            Why(String sentence) {
                this.sentence = sentence;
            }
        }
    }
}
