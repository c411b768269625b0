package hkshell.front.help;

import hkshell.engine.session.Pages;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The pages of the manual with their titles, and a search over all of them. A page is read when it is needed, never
 * before.
 *
 * @param pages the port behind which the packed pages are
 */
public record Manual(Pages pages) {
    /** The columns that found lines are written for. */
    private static final int WIDTH = 76;

    /** A page by its name, such as {@code netrc}, and what its first line calls it. */
    public record Topic(String name, String title) {}

    /**
     * A line of a page that has all the words looked for.
     *
     * @param heading the nearest one above it, or itself
     */
    public record Hit(String name, String heading, Styled line) {}

    public List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (String name : pages.names()) {
            pages.text(name).ifPresent(page -> topics.add(new Topic(name, title(page))));
        }
        return topics;
    }

    /** Every line of every page that has all the words, case aside, in the order of the pages; none for no words. */
    public List<Hit> search(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split(" +"));
        List<Hit> hits = new ArrayList<>();
        if (wanted.get(0).isEmpty()) {
            return hits;
        }
        for (String name : pages.names()) {
            pages.text(name).ifPresent(page -> search(name, page, wanted, hits));
        }
        return hits;
    }

    private static void search(String name, String page, List<String> wanted, List<Hit> hits) {
        String heading = title(page);
        List<Styled> lines = MarkdownText.lines(page, WIDTH);
        for (int at = 0; at < lines.size(); at++) {
            Styled line = lines.get(at);
            heading = isHeading(lines, at) ? line.text() : heading;
            String text = line.text().toLowerCase(Locale.ROOT);
            if (wanted.stream().allMatch(text::contains)) {
                hits.add(new Hit(name, heading, line));
            }
        }
    }

    private static String title(String page) {
        List<Styled> lines = MarkdownText.lines(page, WIDTH);
        return lines.isEmpty() ? "" : lines.get(0).text();
    }

    /** Headings of the first two levels stand over a rule of their own role. */
    private static boolean isHeading(List<Styled> lines, int at) {
        return isTitle(lines.get(at))
                && at + 1 < lines.size()
                && isTitle(lines.get(at + 1))
                && isRule(lines.get(at + 1).text());
    }

    private static boolean isTitle(Styled line) {
        return !line.runs().isEmpty() && line.runs().get(0).role() == Role.TITLE;
    }

    private static boolean isRule(String text) {
        return text.equals("=".repeat(text.length())) || text.equals("-".repeat(text.length()));
    }
}
