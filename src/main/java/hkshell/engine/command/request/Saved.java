package hkshell.engine.command.request;

import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpFile;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.session.SavedFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A saved request with the file it stands in.
 *
 * @param text of the file, to notice another writer
 */
record Saved(SavedName name, String text, HttpFile file, HttpBlock block) {

    static Parsed<Saved> find(String words, Context context) {
        return SavedName.of(words)
                .then(name -> context.ports().saved().read(name.file()).then(text -> in(name, text)));
    }

    private static Parsed<Saved> in(SavedName name, Optional<String> text) {
        HttpFile file = HttpFile.parse(text.orElse(""));
        Optional<HttpBlock> block = file.named(name.request());
        if (block.isEmpty() && name.isWholeFile()) {
            block = file.requests().stream().findFirst();
        }
        return block.map(is -> Parsed.good(new Saved(name, text.orElse(""), file, is)))
                .orElseGet(() -> Parsed.bad(
                        Problem.usage("There is no saved request " + name.words() + ".", "hkshell saved list")));
    }

    /** All of all files. */
    static Parsed<List<Saved>> all(SavedFiles files) {
        return files.names().then(names -> {
            List<Saved> all = new ArrayList<>();
            for (String name : names) {
                Parsed<Optional<String>> text = files.read(name);
                if (!text.isGood()) {
                    return Parsed.bad(text.problem().orElseThrow());
                }
                all.addAll(of(name, text.value().orElseThrow().orElse("")));
            }
            return Parsed.good(all);
        });
    }

    private static List<Saved> of(String file, String text) {
        HttpFile parsed = HttpFile.parse(text);
        List<HttpBlock> blocks = parsed.requests();
        List<Saved> all = new ArrayList<>();
        for (HttpBlock block : blocks) {
            SavedName name = new SavedName(file, blocks.size() == 1 ? file : block.name());
            all.add(new Saved(name, text, parsed, block));
        }
        return all;
    }

    Doc doc() {
        List<Doc> holes = new ArrayList<>();
        SavedCall.holes(this).forEach(hole -> holes.add(new Doc.Text(hole)));
        return Doc.obj()
                .with("name", name.words())
                .with("method", block.method().orElse("GET"))
                .with("target", block.target())
                .with("variables", new Doc.Arr(holes));
    }
}
