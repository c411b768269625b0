package hkshell.engine;

import hkshell.domain.netrc.Misreading;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcValue;
import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.NewFindings;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person should know although it was done: shown beside the outcome, and never a secret in it.
 *
 * @param rule short and stable, for scripts
 * @param sentence one plain sentence
 * @param hint what to do about it; empty when there is nothing to say
 * @param readers the programs that go wrong, where it is about some
 */
public record Warning(String rule, String sentence, String hint, List<String> readers) {
    public Warning {
        readers = List.copyOf(readers);
    }

    private static final String MODE = "file-mode";

    public static Warning of(String rule, String sentence, String hint) {
        return new Warning(rule, sentence, hint, List.of());
    }

    /**
     * The readers that will take a value for another one than it is, once it stands in a netrc file.
     *
     * @param what the value is, such as {@code password}
     */
    public static List<Warning> ofValue(String what, Secret value) {
        List<Warning> warnings = new ArrayList<>();
        for (Misreading found : NetrcValue.warnings(value.reveal())) {
            String readers = String.join(", ", found.readers());
            String sentence = "The " + what + " will be misread by " + readers + ". " + found.sentence();
            warnings.add(new Warning(found.rule(), sentence, "", found.readers()));
        }
        return warnings;
    }

    /**
     * What the check finds in the netrc since an edit and did not find before it.
     *
     * @param said warnings about the values of the edit, which need no second one of their rule
     */
    public static List<Warning> ofEdit(NetrcFile before, NetrcFile after, List<Warning> said) {
        List<Warning> warnings = new ArrayList<>();
        if (NewFindings.areUnknown(before, after)) {
            warnings.add(of(
                    "not-checked",
                    "More than a megabyte changes, so what programs will misread in it was not looked for.",
                    "netrc check"));
        }
        for (Finding found : NewFindings.of(before, after)) {
            if (said.stream().noneMatch(one -> one.rule.equals(found.rule()))) {
                String sentence = "Line " + found.line() + ", " + found.rule() + ": " + found.message();
                String hint = found.fixable() ? "netrc check --fix " + found.rule() + " --dry-run" : "";
                warnings.add(new Warning(found.rule(), sentence, hint, found.readers()));
            }
        }
        return warnings;
    }

    /**
     * That others may read the netrc.
     *
     * @param mode four octal digits; empty where there are none
     */
    public static List<Warning> ofMode(String mode) {
        return mode.isEmpty() || mode.endsWith("00")
                ? List.of()
                : List.of(of(MODE, "Others may read the file: its mode is " + mode + ".", "chmod 600"));
    }

    /** The document with a field for them, when there are any. */
    public static Doc in(Doc.Obj doc, List<Warning> warnings) {
        List<Doc> docs = new ArrayList<>();
        for (Warning warning : warnings) {
            if (warning.rule.equals(MODE)) {
                // About the file and not the edit, on whose document scripts rely.
                continue;
            }
            List<Doc> readers = new ArrayList<>();
            warning.readers.forEach(reader -> readers.add(new Doc.Text(reader)));
            docs.add(Doc.obj()
                    .with("rule", warning.rule)
                    .with("message", warning.sentence)
                    .with("readers", new Doc.Arr(readers)));
        }
        return docs.isEmpty() ? doc : doc.with("warnings", new Doc.Arr(docs));
    }

    /** All of them in a few words, for one line of a screen; empty when there are none. */
    public static String brief(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return "";
        }
        // What names no program says something of its own, and has it said by nobody else.
        Warning first = warnings.stream()
                .filter(one -> one.readers.isEmpty())
                .findFirst()
                .orElse(warnings.get(0));
        String brief = first.readers.isEmpty() ? first.sentence : "misread by " + first.readers.get(0) + more(warnings);
        return "   ! " + brief;
    }

    private static String more(List<Warning> warnings) {
        long others = warnings.stream()
                        .flatMap(one -> one.readers.stream())
                        .distinct()
                        .count()
                - 1;
        return others == 0 ? "" : " and " + others + " more";
    }
}
