package hkshell.fake;

import java.util.ArrayList;
import java.util.List;

/**
 * An example of a manual page that a test can run. Under one heading of the page a {@code ```netrc} block gives the file,
 * and the {@code ```console} blocks after it are typed with that file in use, until the next {@code ```netrc} block or
 * heading. In a console block a line {@code $ COMMAND} is typed and the lines below it are what comes of it. The commands
 * are {@code hkshell WORDS}, {@code printf 'SECRET' | hkshell WORDS} and {@code cat ~/FILE}. A console block without a
 * file before it is not run.
 *
 * @param line of the block's first command in the page, from 1
 * @param netrc the file's text
 * @param console what the page shows: commands and their output
 */
public record PageExample(int line, String netrc, String console) {
    private static final String FENCE = "```";
    private static final String CAT = "cat ~/";
    private static final String PIPE = "' | hkshell ";

    /** All of a page, in its order. */
    public static List<PageExample> of(String page) {
        List<PageExample> examples = new ArrayList<>();
        List<String> lines = page.lines().toList();
        String netrc = "";
        StringBuilder console = new StringBuilder();
        int begin = 0;
        for (int at = 0; at <= lines.size(); at++) {
            String line = at < lines.size() ? lines.get(at) : "#";
            boolean isFile = line.equals(FENCE + "netrc");
            if ((isFile || line.startsWith("#")) && console.length() > 0) {
                examples.add(new PageExample(begin, netrc, console.toString()));
                console.setLength(0);
            }
            if (line.startsWith("#")) {
                netrc = "";
            } else if (line.startsWith(FENCE)) {
                int end = end(lines, at);
                String block = block(lines.subList(at + 1, end));
                if (isFile) {
                    netrc = block;
                } else if (line.equals(FENCE + "console") && !netrc.isEmpty()) {
                    begin = console.length() > 0 ? begin : at + 2;
                    console.append(block);
                }
                at = end;
            }
        }
        return examples;
    }

    private static int end(List<String> lines, int fence) {
        int at = fence + 1;
        while (at < lines.size() && !lines.get(at).equals(FENCE)) {
            at++;
        }
        return at;
    }

    private static String block(List<String> lines) {
        StringBuilder block = new StringBuilder();
        lines.forEach(line -> block.append(line).append('\n'));
        return block.toString();
    }

    /** The console block as it really comes out: the same commands, each with its output and errors. */
    public String typed(Workbench bench) {
        bench.netrc(netrc);
        StringBuilder typed = new StringBuilder();
        for (String line : console.lines().toList()) {
            if (line.startsWith("$ ")) {
                typed.append(line).append('\n');
                append(
                        typed,
                        said(bench, line.substring(2))
                                .replace(bench.home().toString(), "~")
                                .replace(bench.sandbox().url().substring("http://".length()), "127.0.0.1:5000"));
            }
        }
        return typed.toString();
    }

    private static String said(Workbench bench, String command) {
        if (command.startsWith(CAT)) {
            return bench.text(bench.home().resolve(command.substring(CAT.length())));
        }
        int pipe = command.indexOf(PIPE);
        ScriptedAsk stdin =
                pipe < 0 ? ScriptedAsk.pipe() : ScriptedAsk.pipe(command.substring("printf '".length(), pipe));
        String words = command.substring(pipe < 0 ? "hkshell ".length() : pipe + PIPE.length());
        Workbench.Ran ran = bench.run(words, stdin);
        return ran.out() + (ran.out().isEmpty() || ran.err().isEmpty() ? "" : "\n") + ran.err();
    }

    private static void append(StringBuilder typed, String output) {
        for (String line : output.lines().toList()) {
            typed.append(line.stripTrailing()).append('\n');
        }
    }
}
