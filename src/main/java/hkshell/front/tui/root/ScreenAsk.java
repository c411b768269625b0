package hkshell.front.tui.root;

import hkshell.engine.Ask;
import hkshell.front.tui.loop.Answer;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.EffectRunner;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Question;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command's questions on the screen: posted as a message, and the worker waits for the reply. */
final class ScreenAsk implements Ask {
    private final Effect.Run run;
    private final Inbox inbox;
    private final Deque<Secret> typed;
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final EffectRunner runner;
    private volatile @Nullable Job job;
    private boolean linked;

    private record Job(byte[] text, String fileName) {}

    ScreenAsk(Effect.Run run, Inbox inbox, EffectRunner runner) {
        this.run = run;
        this.inbox = inbox;
        this.runner = runner;
        this.typed = new ArrayDeque<>(run.typed());
    }

    /** From the screen's side; an answer that nobody waits for is dropped. */
    void answer(Answer answer) {
        if (waiting.compareAndSet(true, false)) {
            runner.goOn();
            answers.add(answer);
        }
    }

    @Override
    public boolean person() {
        return true;
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        return ask(new Question.Confirm(question), answer -> ((Answer.Confirmed) answer).yes());
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        return ask(new Question.Text(label, initial), answer -> ((Answer.Typed) answer).text())
                .map(text -> text.isEmpty() ? initial : text);
    }

    /** What a pane's own field took first; then the person. */
    @Override
    public Parsed<Secret> secret(String label) {
        Secret first = typed.poll();
        return first != null
                ? Parsed.good(first)
                : ask(new Question.Hidden(label), answer -> ((Answer.Hidden) answer).secret());
    }

    @Override
    public Parsed<Secret> piped(String label) {
        return secret(label)
                .then(secret -> secret.isEmpty()
                        ? Parsed.bad(Problem.usage("The " + label + " is empty.", "type it, or leave with Esc"))
                        : Parsed.good(secret));
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        return ask(new Question.Choice(question, choices), answer -> ((Answer.Chosen) answer).index());
    }

    @Override
    public Parsed<String> link(String sentence, String address) {
        inbox.post(new Msg.Asked(run.run(), new Question.Link(sentence, address)));
        linked = true;
        // From here on it is a person that everybody waits for.
        runner.rest();
        return Parsed.good(address);
    }

    /** The text stays here, so that it is in no message: the screen's thread comes for it when it has the terminal. */
    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        job = new Job(text, fileName);
        return ask(new Msg.EditorAsked(run.run()), answer -> ((Answer.Edited) answer).text())
                .then(edited -> edited);
    }

    /** On the screen's thread, with the terminal lent. */
    void lendTo(BiFunction<byte[], String, Parsed<byte[]>> editor) {
        Job now = job;
        if (now != null && waiting.get()) {
            answer(new Answer.Edited(editor.apply(now.text(), now.fileName())));
        }
    }

    private <T> Parsed<T> ask(Question question, Function<Answer, T> read) {
        return ask(new Msg.Asked(run.run(), question), read);
    }

    @Override
    public void unlink() {
        goOn();
        inbox.post(new Msg.Unlinked(run.run()));
    }

    /** The command goes on by itself: the person has done what the link was for, or something else is asked. */
    void goOn() {
        if (linked) {
            linked = false;
            runner.goOn();
        }
    }

    private <T> Parsed<T> ask(Msg question, Function<Answer, T> read) {
        goOn();
        waiting.set(true);
        inbox.post(question);
        runner.rest();
        try {
            Answer answer = answers.take();
            return answer instanceof Answer.Left ? Parsed.bad(Problem.cancelled()) : Parsed.good(read.apply(answer));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Parsed.bad(Problem.cancelled());
        }
    }
}
