package hkshell.front.help;

import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands inside a paragraph, a heading or a table's cell -> runs; a new line for each hard break. */
final class InlineReader extends AbstractVisitor {
    private final List<Styled> lines = new ArrayList<>();
    private final boolean quoting;
    private List<Styled.Run> runs = new ArrayList<>();
    private Role role;

    private InlineReader(Role role, boolean quoting) {
        this.role = role;
        this.quoting = quoting;
    }

    /** @param role of plain text */
    static List<Styled> lines(Node parent, Role role) {
        return read(parent, role, true);
    }

    /** As one line, with its code unquoted: in a table the columns tell it from the rest. */
    static Styled cell(Node parent, Role role) {
        Styled line = Styled.EMPTY;
        for (Styled part : read(parent, role, false)) {
            line = line.plus(part);
        }
        return line;
    }

    private static List<Styled> read(Node parent, Role role, boolean quoting) {
        InlineReader reader = new InlineReader(role, quoting);
        reader.visitChildren(parent);
        reader.endLine();
        return reader.lines;
    }

    private void add(String text, Role as) {
        if (!text.isEmpty()) {
            runs.add(new Styled.Run(Sanitize.line(text), as));
        }
    }

    private void endLine() {
        lines.add(new Styled(runs));
        runs = new ArrayList<>();
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), role);
    }

    @Override
    public void visit(Code code) {
        add(quoting ? "`" + code.getLiteral() + "`" : code.getLiteral(), Role.NAME);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), Role.DIM);
    }

    @Override
    public void visit(SoftLineBreak end) {
        add(" ", role);
    }

    @Override
    public void visit(HardLineBreak end) {
        endLine();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        as(Role.TITLE, strong);
    }

    @Override
    public void visit(Link link) {
        link(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        link(image, image.getDestination());
    }

    private void link(Node node, String destination) {
        int from = runs.size();
        as(Role.LINK, node);
        StringBuilder words = new StringBuilder();
        for (Styled.Run run : runs.subList(Math.min(from, runs.size()), runs.size())) {
            words.append(run.text());
        }
        if (!destination.startsWith("#") && !words.toString().equals(destination)) {
            add(" (" + target(destination) + ")", Role.DIM);
        }
    }

    /** A page of the manual is called as the person can open it. */
    private static String target(String destination) {
        boolean page = destination.endsWith(".md") && destination.indexOf('/') < 0;
        return page ? "docs " + destination.substring(0, destination.length() - ".md".length()) : destination;
    }

    private void as(Role other, Node node) {
        Role before = role;
        role = other;
        visitChildren(node);
        role = before;
    }
}
