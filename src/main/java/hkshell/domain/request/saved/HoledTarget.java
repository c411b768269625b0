package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.json.HiddenValues;
import java.util.Locale;
import java.util.Map;

/**
 * The target of a line with its query, a variable in the place of each secret.
 *
 * @param values of the variables, as they are spelled in a target
 */
record HoledTarget(String text, Map<String, String> values) {
    static HoledTarget of(RequestLine line) {
        HiddenValues values = new HiddenValues();
        StringBuilder text = new StringBuilder();
        String target = line.target();
        int question = target.indexOf('?');
        pieces(question < 0 ? target : target.substring(0, question), "/;", false, text, values);
        if (question >= 0) {
            text.append('?');
            pieces(target.substring(question + 1), "&;", true, text, values);
        }
        for (Item item : line.items()) {
            if (item instanceof Item.Query query) {
                text.append(question < 0 && text.indexOf("?") < 0 ? '?' : '&');
                piece(encoded(query.name()) + '=' + encoded(query.text()), isSecret(query), text, values);
            }
        }
        return new HoledTarget(text.toString().replace(" ", "%20"), values.all());
    }

    private static boolean isSecret(Item.Query query) {
        return SecretNames.query(query.name()) || isSecret(query.text());
    }

    private static boolean isSecret(String value) {
        return SecretNames.value(value) || SecretNames.headerValue(value);
    }

    private static void pieces(String from, String between, boolean query, StringBuilder text, HiddenValues values) {
        int begin = 0;
        for (int at = 0; at <= from.length(); at++) {
            if (at == from.length() || between.indexOf(from.charAt(at)) >= 0) {
                String piece = from.substring(begin, at);
                boolean secret = SecretNames.piece(piece) || query && isSecret(piece.substring(piece.indexOf('=') + 1));
                piece(piece, secret, text, values);
                text.append(from, at, Math.min(at + 1, from.length()));
                begin = at + 1;
            }
        }
    }

    private static void piece(String piece, boolean secret, StringBuilder text, HiddenValues values) {
        int equals = piece.indexOf('=');
        if (secret) {
            String hole = values.hide(piece.substring(0, Math.max(0, equals)), piece.substring(equals + 1));
            text.append(piece, 0, equals + 1).append("{{").append(hole).append("}}");
        } else {
            text.append(piece);
        }
    }

    /** A variable that stands there stays one. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean odd = " &;#%+\t\n\r".indexOf(c) >= 0;
            encoded.append(odd ? '%' + hex(c) : Character.toString(c));
        });
        return encoded.toString();
    }

    static String hex(int c) {
        String hex = Integer.toHexString(0x100 | c).substring(1);
        return hex.toUpperCase(Locale.ROOT);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return text;
    }
}
