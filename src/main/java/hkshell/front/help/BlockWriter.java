package hkshell.front.help;

import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** The blocks of a page, or of a part of it, one below the other -> lines of a width. */
final class BlockWriter extends AbstractVisitor {
    private static final int CODE_INDENT = 4;

    private final int width;
    private final List<Styled> lines = new ArrayList<>();
    private boolean tight;

    BlockWriter(int width) {
        this.width = Math.max(1, width);
    }

    /** All blocks inside a node. */
    List<Styled> write(Node parent) {
        visitChildren(parent);
        return lines;
    }

    private List<Styled> inside(Node parent, int columns, boolean close) {
        BlockWriter writer = new BlockWriter(width - columns);
        writer.tight = close;
        return writer.write(parent);
    }

    /** A blank line between two blocks, but for those of a tight list. */
    private void space() {
        if (!lines.isEmpty() && !tight) {
            lines.add(Styled.EMPTY);
        }
    }

    private void add(String indent, List<Styled> more) {
        for (Styled line : more) {
            lines.add(line.runs().isEmpty() ? line : Styled.of(indent).plus(line));
        }
    }

    private int flow(Node node, Role role) {
        int widest = 0;
        for (Styled part : InlineReader.lines(node, role)) {
            for (Styled line : Flow.wrap(part, width)) {
                lines.add(line);
                widest = Math.max(widest, line.width());
            }
        }
        return widest;
    }

    @Override
    public void visit(Heading heading) {
        space();
        int widest = flow(heading, Role.TITLE);
        if (heading.getLevel() < 3) {
            lines.add(Styled.of((heading.getLevel() == 1 ? "=" : "-").repeat(widest), Role.TITLE));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        space();
        flow(paragraph, Role.TEXT);
    }

    @Override
    public void visit(ThematicBreak rule) {
        space();
        lines.add(Styled.of("-".repeat(width), Role.FRAME));
    }

    @Override
    public void visit(BlockQuote quote) {
        space();
        for (Styled line : inside(quote, 2, false)) {
            lines.add(Styled.of(line.runs().isEmpty() ? "|" : "| ", Role.FRAME).plus(line));
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0, list.isTight());
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, first == null ? 1 : Math.max(1, first), list.isTight());
    }

    /** @param number of the first item; 0 for bullets */
    private void items(ListBlock list, int number, boolean close) {
        space();
        int next = number;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getPrevious() != null && !close) {
                lines.add(Styled.EMPTY);
            }
            String mark = number == 0 ? "- " : next + ". ";
            next++;
            List<Styled> text = inside(item, mark.length(), close);
            lines.add(Styled.of(mark, Role.KEY).plus(text.isEmpty() ? Styled.EMPTY : text.get(0)));
            add(" ".repeat(mark.length()), text.isEmpty() ? text : text.subList(1, text.size()));
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral(), block.getInfo() != null && block.getInfo().equals("console"));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral(), false);
    }

    @Override
    public void visit(HtmlBlock html) {
        code(html.getLiteral(), false);
    }

    /** @param console whether only lines with a prompt were typed, and the others are what came of it */
    private void code(String literal, boolean console) {
        space();
        int indent = width > 8 * CODE_INDENT ? CODE_INDENT : 1;
        for (String line : literal.stripTrailing().split("\n", -1)) {
            Role role = !console || line.startsWith("$ ") ? Role.NAME : Role.TEXT;
            add(" ".repeat(indent), Flow.chop(Styled.of(Sanitize.line(line), role), width - indent));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            space();
            lines.addAll(TableText.lines(table, width));
        } else {
            visitChildren(block);
        }
    }
}
