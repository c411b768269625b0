package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.adapter.process.SmallPrograms;
import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.engine.Engine;
import hkshell.engine.ExitCode;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.engine.Outcome;
import hkshell.front.cli.Cli;
import hkshell.front.cli.PipedSecret;
import hkshell.front.help.MarkdownText;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.front.repl.PipedRepl;
import hkshell.front.repl.TerminalRepl;
import hkshell.front.tty.TerminalAsk;
import hkshell.front.tty.TerminalLine;
import hkshell.front.tty.Ttys;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The choice of a front for one run, and what each needs to begin. */
final class Fronts {
    private final Wiring wiring;
    private final GlobalOptions options;
    private final Environment environment;
    private final Io io;

    Fronts(Wiring wiring, GlobalOptions options, Environment environment, Io io) {
        this.wiring = wiring;
        this.environment = environment;
        this.options = options;
        this.io = io;
    }

    /** Whether these words open the screen here. */
    static boolean isScreen(List<Word> words, GlobalOptions options, Environment environment, Io io) {
        return InvocationParser.isBare(words) && !options.has("--help") && canDraw(io, environment);
    }

    private static boolean canDraw(Io io, Environment environment) {
        return io.inTty() && io.outTty() && ScreenStart.canDraw(environment);
    }

    /** Runs the words' front to its end; the exit code. */
    int run(List<Word> words) {
        wiring.settingsProblem().ifPresent(printer(options.json())::problem);
        if (InvocationParser.isBare(words) && !options.has("--help")) {
            return bare();
        }
        Engine engine = wiring.engine();
        List<Word> meant = InvocationParser.isBare(words) ? Word.all(List.of("help")) : words;
        Parsed<Invocation> parsed = engine.parse(meant);
        if (!parsed.isGood()) {
            Problem problem = parsed.problem().orElseThrow();
            printer(options.json()).print(new Outcome.Failed(problem));
            return ExitCode.of(problem);
        }
        return new Cli(engine, io, printer(options.json()), ask(true))
                .run(parsed.value().orElseThrow(), this::open);
    }

    /** Without a command: the screen where there is one, else the line shell. */
    private int bare() {
        return canDraw(io, environment) ? screen().run() : repl(false);
    }

    ScreenStart screen() {
        return new ScreenStart(wiring, options, environment, this::lineShell);
    }

    private int open(Outcome.Open open) {
        return switch (open.front()) {
            case REPL -> repl(open.detail().equals("stop-on-error"));
            case SANDBOX -> SandboxFront.run(open.detail(), io, printer(options.json()));
            case QUIT, UNLOCK, REQUEST -> 0;
        };
    }

    /** For the screen, which lends its terminal. */
    private void lineShell() {
        repl(false);
    }

    private int repl(boolean stopOnError) {
        try {
            if (!io.inTty()) {
                return new PipedRepl(wiring.engine(), options, io, this::printer, stopOnError).run();
            }
            wiring.sweepAside();
            return new TerminalRepl(
                            wiring.engine(),
                            options,
                            io,
                            this::printer,
                            ask(false),
                            wiring.completer(),
                            wiring.state().resolve("lines"),
                            stopOnError)
                    .run();
        } catch (IOException broken) {
            Problem problem = Problem.file("terminal", "The terminal or the input can not be read.", "");
            printer(options.json()).problem(problem);
            return ExitCode.of(problem);
        }
    }

    /** @param pipes whether a secret for an option comes from stdin even where there is a person */
    private Ask ask(boolean pipes) {
        if (!io.inTty() && !io.errTty()) {
            return PipedSecret.ask(io.in());
        }
        Ttys ttys = new Ttys(SmallPrograms::run, environment.property("os.name"));
        TerminalLine line = new TerminalLine(ttys, io.inTty() ? 0 : 2);
        boolean piped = pipes && !io.inTty();
        return new TerminalAsk(
                line,
                io.err(),
                wiring.ports().programs()::edit,
                piped ? Optional.of(label -> PipedSecret.read(io.in(), label)) : Optional.empty(),
                io.errTty());
    }

    private OutcomePrinter printer(boolean json) {
        return new OutcomePrinter(io, json, page -> MarkdownText.plain(page, io.columns()));
    }
}
