package hkshell.fake;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A person, or a pipe, whose answers are known beforehand. Keeps every question; one without an answer is left with Esc. */
public final class ScriptedAsk implements Ask {
    private final boolean person;
    private final boolean screen;
    private final Deque<String> answers;
    private final List<String> questions = new ArrayList<>();
    private BiFunction<byte[], String, Parsed<byte[]>> editor =
            (text, name) -> Parsed.bad(Problem.file("no_editor", "There is no editor.", ""));

    private final List<String> offered = new ArrayList<>();
    private boolean takes;
    private boolean pipes;
    private Consumer<String> opener = address -> {};
    private Runnable meanwhile = () -> {};

    private ScriptedAsk(boolean person, boolean screen, String... answers) {
        this.person = person;
        this.screen = screen;
        this.answers = new ArrayDeque<>(List.of(answers));
        this.pipes = !person;
    }

    /** Somebody who answers so, one after another: a text, {@code yes} or {@code no}, the index of a choice. */
    public static ScriptedAsk somebody(String... answers) {
        return new ScriptedAsk(true, false, answers);
    }

    /** Nobody there, but these on standard input. */
    public static ScriptedAsk pipe(String... secrets) {
        return new ScriptedAsk(false, false, secrets);
    }

    /** Somebody before the full screen. */
    public static ScriptedAsk screen(String... answers) {
        return new ScriptedAsk(true, true, answers);
    }

    /** Somebody who has an editor. */
    public ScriptedAsk with(BiFunction<byte[], String, Parsed<byte[]>> other) {
        editor = other;
        return this;
    }

    /** Somebody who takes what a text field offers, and goes on answering so. */
    public ScriptedAsk taking(String... more) {
        takes = true;
        answers.addAll(List.of(more));
        return this;
    }

    /** Somebody who does so with an address that is shown. */
    public ScriptedAsk opening(Consumer<String> other) {
        opener = other;
        return this;
    }

    /** Somebody who thinks so long about the first question that this happens meanwhile. */
    public ScriptedAsk thinking(Runnable other) {
        meanwhile = other;
        return this;
    }

    /** Somebody who is there, while standard input is a pipe. */
    public ScriptedAsk piping() {
        pipes = true;
        return this;
    }

    public List<String> questions() {
        return questions;
    }

    /** What the text fields had in them. */
    public List<String> offered() {
        return offered;
    }

    @Override
    public boolean pipes() {
        return pipes;
    }

    @Override
    public boolean person() {
        return person;
    }

    @Override
    public boolean onScreen() {
        return screen;
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        return said(question).map("yes"::equals);
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        offered.add(initial);
        if (takes && !initial.isEmpty()) {
            questions.add(label);
            return Parsed.good(initial);
        }
        return said(label);
    }

    @Override
    public Parsed<Secret> secret(String label) {
        return said(label).map(Secret::of);
    }

    @Override
    public Parsed<Secret> piped(String label) {
        return next(label).map(Secret::of);
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        return said(question).map(Integer::parseInt);
    }

    @Override
    public Parsed<String> link(String sentence, String address) {
        questions.add(sentence);
        opener.accept(address);
        return person ? Parsed.good(address) : Parsed.bad(Ask.nobodyThere(sentence));
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        return person ? editor.apply(text, fileName) : Parsed.bad(Ask.nobodyThere(fileName));
    }

    private Parsed<String> said(String question) {
        return person ? next(question) : Parsed.bad(Ask.nobodyThere(question));
    }

    private Parsed<String> next(String question) {
        questions.add(question);
        meanwhile.run();
        meanwhile = () -> {};
        String answer = answers.poll();
        return answer == null ? Parsed.bad(Problem.cancelled()) : Parsed.good(answer);
    }
}
