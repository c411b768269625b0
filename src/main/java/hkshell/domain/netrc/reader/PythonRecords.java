package hkshell.domain.netrc.reader;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The grammar of Python's netrc module since 3.11: quotes at the start of a word, a backslash anywhere, missing fields are
 * empty, an unknown word fails the file, and a comment hurts when the lexer has counted a line end before it.
 */
final class PythonRecords {
    private final PythonText text;
    private final PythonHosts hosts = new PythonHosts();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int line = 1;

    private PythonRecords(PythonText text) {
        this.text = text;
    }

    static PythonHosts of(NetrcSource source) {
        String decoded = Utf8.strict(source.bytes());
        return decoded == null ? PythonHosts.notUtf8() : new PythonRecords(new PythonText(decoded)).read();
    }

    private PythonHosts read() {
        boolean more = true;
        while (more && hosts.failure() == null) {
            int counted = text.counted();
            String word = next();
            if (word.startsWith("#")) {
                if (word.length() == 1 && text.counted() == counted) {
                    text.readLine();
                }
            } else {
                more = top(word);
            }
        }
        return hosts;
    }

    /** False at the end, which an empty word is too. */
    private boolean top(String word) {
        int keyword = line;
        switch (word) {
            case "" -> {
                return false;
            }
            case "machine" -> machine(keyword);
            case "default" -> record(new Draft(PythonHosts.DEFAULT, keyword), PythonHosts.DEFAULT);
            case "macdef" -> {
                next();
                skipMacro(keyword);
            }
            default -> hosts.fail("stops at a word it does not know in line " + line);
        }
        return true;
    }

    private void machine(int keyword) {
        String host = next();
        if (host.isEmpty()) {
            hosts.fail("the machine of line " + keyword + " has no name");
        } else {
            record(new Draft(host, keyword), host);
        }
    }

    private void skipMacro(int keyword) {
        String body = text.readLine();
        while (!body.equals("\n")) {
            if (body.isEmpty()) {
                hosts.fail("the macdef of line " + keyword + " has no empty line at its end");
                return;
            }
            body = text.readLine();
        }
    }

    private void record(Draft record, String host) {
        record.login = "";
        record.account = "";
        record.password = "";
        while (hosts.failure() == null) {
            int counted = text.counted();
            String word = next();
            if (word.startsWith("#")) {
                if (text.counted() == counted) {
                    text.readLine();
                }
            } else if (endsRecord(word)) {
                hosts.put(host, record);
                waiting.add(word);
                return;
            } else {
                field(record, word);
            }
        }
    }

    private static boolean endsRecord(String word) {
        return word.isEmpty() || word.equals("machine") || word.equals("default") || word.equals("macdef");
    }

    private void field(Draft record, String word) {
        switch (word) {
            case "login", "user" -> record.login = next();
            case "account" -> record.account = next();
            case "password" -> record.password = next();
            default -> hosts.fail("stops at a word it does not know in line " + line);
        }
    }

    private String next() {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        int c = text.read();
        while (PythonText.isSpace(c)) {
            c = text.read();
        }
        line = text.line();
        if (c == '"') {
            StringBuilder word = new StringBuilder();
            if (!quoted(word)) {
                hosts.swallow(line);
            }
            return word.toString();
        }
        return plain(c);
    }

    /** False when nothing closes it: then the rest of the file is its word. */
    private boolean quoted(StringBuilder word) {
        int c = text.read();
        while (c >= 0 && c != '"') {
            append(word, c == '\\' ? text.read() : c);
            c = text.read();
        }
        return c >= 0;
    }

    private String plain(int first) {
        String begin = PythonText.isPlain(first) ? text.stretch() : "";
        int c = begin.isEmpty() ? first : text.read();
        return c < 0 || PythonText.isSpace(c) ? begin : plain(new StringBuilder(begin), c);
    }

    private String plain(StringBuilder word, int first) {
        int c = first;
        while (c >= 0 && !PythonText.isSpace(c)) {
            append(word, c == '\\' ? text.read() : c);
            c = text.read();
        }
        return word.toString();
    }

    private static void append(StringBuilder word, int c) {
        if (c >= 0) {
            word.append((char) c);
        }
    }
}
