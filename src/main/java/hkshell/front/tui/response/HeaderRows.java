package hkshell.front.tui.response;

import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Response;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Timing;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** An answer's headers as rows: a value that is too long goes on in the next. */
final class HeaderRows {
    /** A value that is longer than any screen is cut. */
    private static final int LONGEST_VALUE = 2000;

    private static final int LEAST = 8;

    private HeaderRows() {}

    static List<Styled> of(Answer answer, int columns, boolean reveal) {
        List<Styled> rows = new ArrayList<>();
        Response response = answer.exchange().response();
        Fit.wrap(status(response), Math.max(LEAST, columns - 2)).forEach(row -> rows.add(Styled.of(row, Role.DIM)));
        for (Header header : response.headers()) {
            add(header, answer.known(), columns, reveal, rows);
        }
        return rows;
    }

    /** The phases only where they are known. */
    private static String status(Response response) {
        Timing timing = response.timing();
        String phases = timing.answered().isZero()
                ? ""
                : "connected " + Amount.time(timing.connected()) + ", first byte " + Amount.time(timing.answered())
                        + ", ";
        return (response.version() + " " + response.status()).strip() + "  " + phases + "all "
                + Amount.time(timing.whole());
    }

    private static void add(Header header, Redactor known, int columns, boolean reveal, List<Styled> rows) {
        String name = Sanitize.line(header.name()) + ": ";
        String all = Sanitize.line(header.value());
        String value = all.length() > LONGEST_VALUE ? Fit.head(all, LONGEST_VALUE) : all;
        boolean secret =
                SecretNames.header(header.name()) || !known.spans(value).isEmpty();
        String shown = secret && !reveal ? Secret.MASK : value;
        Role role = secret ? Role.SECRET : Role.TEXT;
        int room = Math.max(LEAST, columns - 2);
        if (Styled.of(name + shown).width() <= room) {
            rows.add(Styled.of(name, Role.NAME).plus(shown, role));
            return;
        }
        rows.add(Styled.of(name, Role.NAME));
        for (String part : Fit.wrap(shown, room - 2)) {
            rows.add(Styled.of("  ").plus(part, role));
        }
    }
}
