package hkshell.engine;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Word;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done here as the line that does the same in a shell: with the options that this run was started with, and
 * without a secret. For the screen, which shows it after every command.
 */
public final class ShellLine {
    /** They are part of the request line by then. */
    private static final Set<String> IN_LINE = Set.of(CallWords.DATA, CallWords.ACCEPT);

    private final List<CommandSpec> rows;
    private final Session session;

    public ShellLine(List<CommandSpec> rows, Session session) {
        this.rows = rows;
        this.session = session;
    }

    /** Empty for a command that means something on the screen alone. */
    public Optional<String> of(List<String> words) {
        boolean isOfScreen = row(words).filter(row -> row.is(Mark.SCREEN)).isPresent();
        return isOfScreen ? Optional.empty() : Optional.of(line(words));
    }

    /** A request line that was typed in a pane. */
    public String of(RequestLine line) {
        return HkshellLine.of(Holes.of(line, session).line(), ThisRun.options(session));
    }

    /** For the log, which tells of all commands. */
    public String line(List<String> words) {
        List<String> own = ProgramName.without(words);
        Optional<CommandSpec> row = row(words);
        List<String> options = ThisRun.options(session);
        if (row.isPresent() && row.get().is(Mark.CALL)) {
            return call(row.get(), own, options);
        }
        int shown = CallWords.shown(own);
        if (shown < own.size()) {
            return HkshellLine.of(own.subList(0, shown), options) + " ...";
        }
        if (row.isPresent() && row.get().is(Mark.PAST)) {
            return HkshellLine.of(past(row.get(), own), options);
        }
        // Words that are no call's never hold a secret.
        return HkshellLine.of(own, row.filter(is -> is.is(Mark.SCREEN)).isPresent() ? List.of() : options);
    }

    /** Without the values that were given, which may be secrets; the command asks for them. */
    private static List<String> past(CommandSpec row, List<String> own) {
        int words = Math.min(own.size(), row.words().split(" ").length);
        List<String> line = new ArrayList<>(own.subList(0, words));
        InvocationParser.behind(row, Word.all(own.subList(words, own.size())))
                .value()
                .ifPresent(invocation -> {
                    line.addAll(invocation.arguments().values());
                    line.addAll(flags(invocation));
                });
        return line;
    }

    public Optional<CommandSpec> row(List<String> words) {
        return Completer.row(rows, ProgramName.without(words));
    }

    private String call(CommandSpec row, List<String> own, List<String> options) {
        return InvocationParser.behind(row, Word.all(own.subList(1, own.size())))
                .then(invocation -> CallWords.line(invocation)
                        .map(line -> HkshellLine.of(Holes.of(line, session).line(), options, flags(invocation))))
                .fold(line -> line, problem -> HkshellLine.of(List.of(row.words(), "..."), options));
    }

    /** The options that change what is sent or where the answer goes, in the row's order. */
    private static List<String> flags(Invocation invocation) {
        List<String> flags = new ArrayList<>();
        for (Option option : invocation.spec().options()) {
            Optional<String> value = invocation.option(option.name()).filter(is -> !IN_LINE.contains(option.name()));
            if (value.isPresent()) {
                flags.add(option.name());
                flags.addAll(option.takesValue() ? List.of(value.get()) : List.of());
            }
        }
        return flags;
    }
}
