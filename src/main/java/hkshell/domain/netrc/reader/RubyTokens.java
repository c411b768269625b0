package hkshell.domain.netrc.reader;

import java.util.ArrayList;
import java.util.List;

/** The tokens of Ruby's netrc gem: runs of spaces, runs of other characters, comments. A gap may hang on a comment. */
final class RubyTokens {
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int lastLogin = -1;
    private int lastPassword = -1;

    RubyTokens(String text) {
        Lines read = new Lines(text);
        while (read.next()) {
            line(read.line(), read.number());
        }
        for (int at = 0; at < texts.size(); at++) {
            lastLogin = is(at, "login") ? at : lastLogin;
            lastPassword = is(at, "password") ? at : lastPassword;
        }
    }

    private void line(String line, int number) {
        int hash = line.indexOf('#');
        int end = hash < 0 ? line.length() : hash;
        while (hash >= 0 && end > 0 && Chars.isSpace(line.charAt(end - 1))) {
            end--;
        }
        int at = 0;
        while (at < end) {
            int next = at + 1;
            boolean space = Chars.isSpace(line.charAt(at));
            while (next < end && Chars.isSpace(line.charAt(next)) == space) {
                next++;
            }
            append(line.substring(at, next), space, number);
            at = next;
        }
        if (hash >= 0) {
            add(line.substring(end), number);
        }
    }

    private void append(String run, boolean space, int number) {
        if (!texts.isEmpty()) {
            StringBuilder last = texts.get(texts.size() - 1);
            if (Chars.isSpace(last.charAt(last.length() - 1)) == space) {
                last.append(run);
                return;
            }
        }
        add(run, number);
    }

    private void add(String run, int number) {
        texts.add(new StringBuilder(run));
        lines.add(number);
    }

    int size() {
        return texts.size();
    }

    String text(int at) {
        return texts.get(at).toString();
    }

    int line(int at) {
        return lines.get(at);
    }

    boolean is(int at, String word) {
        return texts.get(at).length() == word.length() && text(at).equals(word);
    }

    /** The last token that is this keyword, or -1. */
    int last(String keyword) {
        return keyword.equals("login") ? lastLogin : lastPassword;
    }

    /** Whether a line of the token begins with a space: Ruby's {@code ^} holds behind every line end. */
    boolean isGap(int at) {
        StringBuilder token = texts.get(at);
        boolean begins = true;
        for (int c = 0; c < token.length(); c++) {
            if (begins && Chars.isSpace(token.charAt(c))) {
                return true;
            }
            begins = token.charAt(c) == '\n';
        }
        return false;
    }
}
