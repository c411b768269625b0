package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in the one form that all measured readers understand: a line for the machine and an indented one for each
 * field, login before password. Comments and macros that stood between go below, for there Python 3.11 still skips a
 * comment and the Heroku CLI has read the fields.
 */
final class Relayout {
    private final Sheet sheet;
    private final List<Splice> splices = new ArrayList<>();
    private int done;
    private final Form form;

    /** What is to be otherwise than usual. */
    private enum Form {
        USUAL,
        ACCOUNT_FIRST,
        ONCE,
        COMMENTS_ABOVE
    }

    private Relayout(Sheet sheet, Form form) {
        this.sheet = sheet;
        this.form = form;
    }

    /** Whether it can be laid out anew at all. */
    static boolean fits(Block block) {
        return !block.isCutOff();
    }

    /** The records that were hit. */
    static List<NetrcEdit> edits(Sheet sheet, List<Hit> hits) {
        return new Relayout(sheet, Form.USUAL).all(hits);
    }

    /** The same with the account before the login, because Emacs takes the last of the two for the login. */
    static List<NetrcEdit> accountFirst(Sheet sheet, List<Hit> hits) {
        return new Relayout(sheet, Form.ACCOUNT_FIRST).all(hits);
    }

    /** The same without second fields that say what the first ones say. */
    static List<NetrcEdit> once(Sheet sheet, List<Hit> hits) {
        return new Relayout(sheet, Form.ONCE).all(hits);
    }

    /** The same with the comments above, for behind a value in quotes Python 3.11 reads a comment line as words. */
    static List<NetrcEdit> commentsAbove(Sheet sheet, List<Hit> hits) {
        return new Relayout(sheet, Form.COMMENTS_ABOVE).all(hits);
    }

    private List<NetrcEdit> all(List<Hit> hits) {
        Block last = null;
        for (Hit hit : hits) {
            Block block = sheet.ownerAt(hit.at());
            if (block != null && block != last) {
                one(block);
                last = block;
            }
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    private void one(Block block) {
        int from = Math.max(done, sheet.skipBlanksBack(block.head.start()));
        boolean beginsLine = sheet.beginsLine(block.first) || from == done && from > 0;
        int to = sheet.skipBlanks(block.end);
        if (to < sheet.text.length && Sheet.isLineEnd(sheet.text[to])) {
            to = sheet.lineStart(sheet.lineOf(to) + 1);
        }
        String lines = (beginsLine ? "" : "\n") + lines(block);
        splices.add(Splice.replace(from, to, lines.getBytes(StandardCharsets.ISO_8859_1)));
        done = to;
    }

    private String lines(Block block) {
        StringBuilder lines = new StringBuilder(sheet.spelling(block.head));
        if (block.host != null) {
            lines.append(' ').append(sheet.spelling(block.host));
        }
        lines.append('\n');
        Part login = block.part(Token.Kind.LOGIN);
        for (Part part : ordered(block, login)) {
            field(lines, part);
        }
        StringBuilder comments = new StringBuilder();
        StringBuilder macros = new StringBuilder();
        others(block, lines, comments, macros);
        return form == Form.COMMENTS_ABOVE
                ? comments.append(lines).append(macros).toString()
                : lines.append(comments).append(macros).toString();
    }

    private List<Part> ordered(Block block, @Nullable Part login) {
        List<Part> ordered = new ArrayList<>(block.parts);
        ordered.removeIf(part -> form == Form.ONCE && !part.first() && isSaid(sheet, part, block));
        ordered.sort((one, other) -> Integer.compare(rank(one, login), rank(other, login)));
        return ordered;
    }

    /** Whether a second field says what the first one says. */
    static boolean isSaid(Sheet sheet, Part repeated, Block block) {
        Part counted = block.part(repeated.keyword().kind());
        return counted != null
                && counted.value() != null
                && repeated.value() != null
                && sheet.meaning(counted.value()).equals(sheet.meaning(repeated.value()));
    }

    private int rank(Part part, @Nullable Part login) {
        boolean early = form == Form.ACCOUNT_FIRST || login == null || part.last() < login.last();
        return switch (part.keyword().kind()) {
            case ACCOUNT -> early && part.first() ? 0 : 3;
            case LOGIN -> 1;
            default -> 2;
        };
    }

    private void field(StringBuilder to, Part part) {
        if (part.value() != null) {
            to.append("  ")
                    .append(sheet.spelling(part.keyword()))
                    .append(' ')
                    .append(sheet.spelling(part.value()))
                    .append('\n');
        }
    }

    /** Words of no meaning are keys of other programs: they stay lines of the record. */
    private void others(Block block, StringBuilder lines, StringBuilder comments, StringBuilder macros) {
        for (int at = block.headLast() + 1; at < sheet.tokens.size(); at++) {
            Token token = sheet.tokens.get(at);
            if (token.start() >= block.end) {
                break;
            }
            switch (token.kind()) {
                case WORD -> {
                    boolean goesOn = sheet.tokens.get(at - 1).kind() == Token.Kind.WORD && !sheet.beginsLine(at);
                    if (goesOn) {
                        lines.setLength(lines.length() - 1);
                    }
                    lines.append(goesOn ? " " : "  ")
                            .append(sheet.spelling(token))
                            .append('\n');
                }
                case COMMENT -> comments.append(sheet.spelling(token)).append('\n');
                case MACDEF ->
                    macros.append(
                            sheet.latin(token.start(), sheet.tokens.get(at + 2).end()));
                default -> {}
            }
        }
    }
}
