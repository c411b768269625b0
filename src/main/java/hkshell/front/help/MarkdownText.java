package hkshell.front.help;

import hkshell.kit.text.Styled;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * Markdown -> lines of a width, for the help screen and for {@code hkshell docs}. What means something is told by marks as
 * well as by its role, so that the lines can be read without any colour. Every character has been through
 * {@link hkshell.kit.text.Sanitize}.
 */
public final class MarkdownText {
    /** Narrower than this nothing is wrapped any more; the screen cuts. */
    private static final int NARROWEST = 16;

    /** No page nests deeper; a hostile one would only be indented off the screen. */
    private static final int DEEPEST = 12;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private MarkdownText() {}

    /** @param width in columns; no line is wider, unless the width is below 16 */
    public static List<Styled> lines(String markdown, int width) {
        return new BlockWriter(Math.max(NARROWEST, width)).write(PARSER.parse(markdown));
    }

    /** The same lines as one text, each with its line end. */
    public static String plain(String markdown, int width) {
        StringBuilder plain = new StringBuilder();
        for (Styled line : lines(markdown, width)) {
            plain.append(line.text()).append('\n');
        }
        return plain.toString();
    }
}
