package hkshell.domain.netrc.reader;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Python's netrc module up to 3.10, measured with 3.10.13. Quotes are letters; every character that is not printable ASCII
 * is a word of its own; an unknown word or a record without password fails the whole file.
 */
final class PythonTo310 extends Profile {
    PythonTo310() {
        super("python-3.10", Opening.STRICT, Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        String text = Utf8.strict(source.bytes());
        PythonHosts hosts =
                text == null ? PythonHosts.notUtf8() : new Parse(new PythonText(text), source.facts()).hosts();
        if (hosts.failure() != null) {
            return hosts.failure();
        }
        return hosts.answer(asked.name());
    }

    /** The words as Python's shlex cuts them. */
    private static final class Lexer {
        private final PythonText text;
        private final Deque<String> waiting = new ArrayDeque<>();
        private int line = 1;

        Lexer(PythonText text) {
            this.text = text;
        }

        /** Empty at the end of the file. */
        String next() {
            if (!waiting.isEmpty()) {
                return waiting.pop();
            }
            StringBuilder word = new StringBuilder();
            int c = text.read();
            while (c >= 0) {
                line = word.length() == 0 ? text.line() : line;
                if (PythonText.isSpace(c)) {
                    if (word.length() > 0) {
                        break;
                    }
                } else if (PythonText.isPlain(c)) {
                    word.append(text.stretch());
                } else if (c == '\\') {
                    word.append('\\');
                } else if (word.length() == 0) {
                    return other(c);
                } else {
                    waiting.push(other(c));
                    break;
                }
                c = text.read();
            }
            return word.toString();
        }

        /** One character; two halves of a surrogate pair are one. */
        private String other(int c) {
            return Character.isHighSurrogate((char) c) ? "" + (char) c + (char) text.read() : "" + (char) c;
        }

        void push(String word) {
            waiting.push(word);
        }

        /** Where the last word began. */
        int line() {
            return line;
        }
    }

    /** From words to records; stops at the first error. */
    private static final class Parse {
        private final Lexer lexer;
        private final PythonText text;
        private final FileAccess facts;
        private final PythonHosts hosts = new PythonHosts();

        Parse(PythonText text, FileAccess facts) {
            this.lexer = new Lexer(text);
            this.text = text;
            this.facts = facts;
        }

        PythonHosts hosts() {
            boolean more = true;
            while (more && hosts.failure() == null) {
                int counted = text.counted();
                String word = lexer.next();
                if (word.startsWith("#")) {
                    if (word.length() == 1 && text.counted() == counted) {
                        text.readLine();
                    }
                } else {
                    more = top(word, lexer.line());
                }
            }
            return hosts;
        }

        private boolean top(String word, int line) {
            switch (word) {
                case "" -> {
                    return false;
                }
                case "machine" -> record(lexer.next(), line);
                case "default" -> record(PythonHosts.DEFAULT, line);
                case "macdef" -> {
                    lexer.next();
                    skipMacro();
                }
                default -> hosts.fail("stops at a word it does not know in line " + line);
            }
            return true;
        }

        private void skipMacro() {
            String body = text.readLine();
            while (!body.isEmpty() && !body.equals("\n")) {
                body = text.readLine();
            }
        }

        private void record(String host, int line) {
            Draft record = new Draft(host, line);
            record.login = "";
            String word = lexer.next();
            while (hosts.failure() == null && !endsRecord(word)) {
                field(record, word);
                word = lexer.next();
            }
            if (hosts.failure() != null) {
                return;
            }
            if (record.password == null || record.password.isEmpty()) {
                hosts.fail("the record of line " + record.line + " has no password before it ends");
            } else {
                hosts.put(host, record);
                lexer.push(word);
            }
        }

        private static boolean endsRecord(String word) {
            return word.isEmpty()
                    || word.startsWith("#")
                    || word.equals("machine")
                    || word.equals("default")
                    || word.equals("macdef");
        }

        private void field(Draft record, String word) {
            switch (word) {
                case "login", "user" -> record.login = lexer.next();
                case "account" -> record.account = lexer.next();
                case "password" -> password(record);
                default -> hosts.fail("stops at a word it does not know in line " + lexer.line());
            }
        }

        private void password(Draft record) {
            String distrust = PythonHosts.distrust(facts);
            if (distrust != null) {
                hosts.fail(distrust);
            }
            record.password = lexer.next();
        }
    }
}
