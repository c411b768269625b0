package hkshell.domain.request.json;

import hkshell.domain.request.Redactor.Span;
import hkshell.domain.request.SecretNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Secrets in text that is no whole JSON but may have been some: the quoted value after a quoted name and a colon, when the
 * name says that it is one. The text may begin inside a string, and the value may have lost its end.
 */
final class LooseSecrets {
    private final String text;

    private LooseSecrets(String text) {
        this.text = text;
    }

    /** @param everyValue whether any name will do */
    static List<Span> in(String text, boolean everyValue) {
        LooseSecrets secrets = new LooseSecrets(text);
        List<Span> spans = new ArrayList<>();
        for (int quote = text.indexOf('"'); quote >= 0; ) {
            int value = secrets.valueAfter(quote);
            boolean secret = value >= 0 && (everyValue || SecretNames.field(secrets.nameBefore(quote)));
            int next = secret ? secrets.stringEnd(value) : quote + 1;
            if (secret) {
                spans.add(new Span(value, next));
            }
            quote = text.indexOf('"', next);
        }
        return spans;
    }

    /** The opening quote of a value, when only a colon and blanks stand before it; else -1. */
    private int valueAfter(int quote) {
        int colon = skipBlanks(quote + 1);
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return -1;
        }
        int value = skipBlanks(colon + 1);
        return value < text.length() && text.charAt(value) == '"' ? value : -1;
    }

    private String nameBefore(int quote) {
        return text.substring(text.lastIndexOf('"', quote - 1) + 1, quote);
    }

    private int stringEnd(int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
