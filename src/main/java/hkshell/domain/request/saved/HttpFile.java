package hkshell.domain.request.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a {@code .http} file in pieces that give the same text again: blocks between lines that begin with
 * {@code ###}. A change of one block leaves every other byte.
 *
 * @param blocks in the order of the file; each but the first begins with its {@code ###} line
 */
public record HttpFile(List<HttpBlock> blocks) {
    private static final String MARK = "###";

    public HttpFile {
        blocks = List.copyOf(blocks);
    }

    public static HttpFile parse(String text) {
        List<HttpBlock> blocks = new ArrayList<>();
        int from = 0;
        for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
            if (at > from && text.startsWith(MARK, at)) {
                blocks.add(new HttpBlock(text.substring(from, at)));
                from = at;
            }
        }
        blocks.add(new HttpBlock(text.substring(from)));
        return new HttpFile(blocks);
    }

    /** Where the next line begins. */
    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(block.text()));
        return text.toString();
    }

    /** Those that hold a request. */
    public List<HttpBlock> requests() {
        return blocks.stream().filter(HttpBlock::isRequest).toList();
    }

    public Optional<HttpBlock> named(String name) {
        return requests().stream().filter(block -> block.name().equals(name)).findFirst();
    }

    /** With one more request at the end. */
    public HttpFile plus(String request) {
        String all = text();
        String end = all.isEmpty() || all.endsWith("\n") ? "" : "\n";
        return parse(all + end + (all.isBlank() ? "" : "\n") + request);
    }

    /** With another request in the place of one, and a blank line behind it when others follow. */
    public HttpFile with(HttpBlock old, String request) {
        List<HttpBlock> all = new ArrayList<>(blocks);
        int at = all.indexOf(old);
        all.set(at, new HttpBlock(at + 1 < all.size() ? request + "\n" : request));
        return new HttpFile(all);
    }

    /** Without one of its blocks. */
    public HttpFile without(HttpBlock block) {
        List<HttpBlock> rest = new ArrayList<>(blocks);
        rest.remove(block);
        return new HttpFile(rest);
    }

    /** What {@code @name = value} lines of the file say. */
    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (HttpBlock block : blocks) {
            variables.addAll(block.variables());
        }
        return variables;
    }

    /** A variable that the file gives a value. */
    public record Variable(String name, String value) {}
}
