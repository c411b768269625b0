package hkshell.engine.command.curlrc;

import hkshell.domain.curlrc.Curlrc;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code curlrc show}: whether curl has what it needs for the API, and which lines would give it that. */
public final class ShowCurlrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("curlrc show", Risk.READS, "Whether a bare curl has what it needs for the API")
                .alias("curlrc");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return context.ports()
                .curlrc()
                .read()
                .then(curlrc -> curlrc.missing().map(lines -> shown(context, curlrc, lines)))
                .fold(
                        outcome -> outcome,
                        problem -> new Outcome.Failed(
                                problem.inFile(context.ports().curlrc().shown())));
    }

    private static Outcome shown(Context context, Curlrc curlrc, List<String> lines) {
        String file = context.ports().curlrc().shown();
        List<Doc> docs = new ArrayList<>();
        lines.forEach(line -> docs.add(new Doc.Text(line)));
        List<Styled> text = new ArrayList<>();
        text.add(Styled.of(said(curlrc, file, lines)));
        lines.forEach(line -> text.add(Styled.of("  " + line, Role.STRING)));
        return new Outcome.Detailed(
                text,
                Doc.obj()
                        .with("file", file)
                        .with("installed", curlrc.isInstalled())
                        .with("lines", new Doc.Arr(docs)));
    }

    private static String said(Curlrc curlrc, String file, List<String> lines) {
        if (curlrc.isInstalled()) {
            return file + " has these lines of hkshell's:";
        }
        return lines.isEmpty()
                ? file + " has what curl needs, in your own words."
                : file + " lacks these lines; curlrc install adds them:";
    }
}
