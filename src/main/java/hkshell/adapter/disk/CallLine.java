package hkshell.adapter.disk;

import hkshell.engine.session.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call as one line of the history file: fields between tabs. Its number and its items came with a later version. */
final class CallLine {
    private static final int FIELDS = 11;

    /** Of a version that kept neither number nor items. */
    private static final int FEWER = 9;

    private CallLine() {}

    /** With its line end. */
    static String of(Call call) {
        StringBuilder line = new StringBuilder(160);
        line.append(call.at().toEpochMilli());
        add(line, call.method());
        add(line, call.target());
        add(line, call.host());
        add(line, Integer.toString(call.status()));
        add(line, Long.toString(call.millis()));
        add(line, Integer.toString(call.bytes()));
        add(line, call.requestId());
        add(line, call.account());
        add(line, Long.toString(call.number()));
        add(line, String.join("\n", call.items()));
        return line.append('\n').toString();
    }

    /** Null when it is none: a line that was cut off, or one of a later version. Its number is 0 when it has none. */
    static @Nullable Call read(String line) {
        List<String> fields = fields(line);
        if (fields.size() != FIELDS && fields.size() != FEWER) {
            return null;
        }
        boolean fewer = fields.size() == FEWER;
        try {
            return new Call(
                    fewer ? 0 : Long.parseLong(fields.get(9)),
                    Instant.ofEpochMilli(Long.parseLong(fields.get(0))),
                    fields.get(1),
                    fields.get(2),
                    fields.get(3),
                    Integer.parseInt(fields.get(4)),
                    Long.parseLong(fields.get(5)),
                    Integer.parseInt(fields.get(6)),
                    fields.get(7),
                    fields.get(8),
                    fewer || fields.get(10).isEmpty()
                            ? List.of()
                            : List.of(fields.get(10).split("\n")));
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    private static void add(StringBuilder line, String field) {
        line.append('\t');
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(FIELDS);
        StringBuilder field = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && at + 1 < line.length()) {
                at++;
                field.append(meaning(line.charAt(at)));
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
