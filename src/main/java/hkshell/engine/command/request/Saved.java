package hkshell.engine.command.request;

import hkshell.domain.request.saved.Braces;
import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpCheck;
import hkshell.domain.request.saved.HttpFile;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Warning;
import hkshell.engine.session.SavedFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saved request with the file it stands in.
 *
 * @param text of the file, to notice another writer
 * @param variables that the file gives a value
 */
record Saved(SavedName name, String text, HttpFile file, HttpBlock block, Map<String, String> variables) {

    static Parsed<Saved> find(String words, Context context) {
        return SavedName.of(words)
                .then(name -> context.ports().saved().read(name.file()).then(text -> in(name, text)));
    }

    /** The same, when it is a request: not what is only to be taken away. */
    static Parsed<Saved> request(String words, Context context) {
        return find(words, context).then(Saved::checked);
    }

    private Parsed<Saved> checked() {
        return HttpCheck.of(block).map(fine -> this).mapProblem(this::naming);
    }

    /** A problem of this request. */
    Problem naming(Problem problem) {
        return problem.saying(name.words() + ": " + problem.sentence());
    }

    private static Parsed<Saved> in(SavedName name, Optional<String> text) {
        HttpFile file = HttpFile.parse(text.orElse(""));
        Optional<HttpBlock> block = file.named(name.request());
        if (block.isEmpty() && name.isWholeFile()) {
            block = file.requests().stream().findFirst();
        }
        return block.map(is -> Parsed.good(new Saved(name, text.orElse(""), file, is, variables(file))))
                .orElseGet(() -> Parsed.bad(
                        Problem.usage("There is no saved request " + name.words() + ".", "hkshell saved list")));
    }

    /**
     * Those of all files.
     *
     * @param bad why others cannot be read
     */
    record All(List<Saved> good, List<Warning> bad) {
        List<String> names() {
            return good.stream().map(saved -> saved.name().words()).toList();
        }
    }

    static Parsed<All> all(SavedFiles files) {
        return files.names().map(names -> {
            List<Saved> good = new ArrayList<>();
            List<Warning> bad = new ArrayList<>();
            for (String name : names) {
                files.read(name)
                        .mapProblem(problem -> problem.saying(name + ": " + problem.sentence()))
                        .map(text -> of(name, text.orElse("")))
                        .fold(
                                saved -> saved.stream().map(Saved::checked).toList(),
                                problem -> List.of(Parsed.<Saved>bad(problem)))
                        .forEach(one -> one.fold(good::add, problem -> bad.add(warning(problem))));
            }
            return new All(List.copyOf(good), List.copyOf(bad));
        });
    }

    private static Warning warning(Problem problem) {
        return Warning.of("not_a_request", Sanitize.line(problem.sentence()), problem.hint());
    }

    private static List<Saved> of(String file, String text) {
        HttpFile parsed = HttpFile.parse(text);
        List<HttpBlock> blocks = parsed.requests();
        Map<String, String> variables = variables(parsed);
        List<Saved> all = new ArrayList<>();
        for (HttpBlock block : blocks) {
            SavedName name = new SavedName(file, blocks.size() == 1 ? file : block.name());
            all.add(new Saved(name, text, parsed, block, variables));
        }
        return all;
    }

    private static Map<String, String> variables(HttpFile file) {
        Map<String, String> values = new HashMap<>();
        for (HttpFile.Variable variable : file.variables()) {
            values.put(variable.name(), Braces.fill(variable.value(), values, false));
        }
        return Map.copyOf(values);
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
