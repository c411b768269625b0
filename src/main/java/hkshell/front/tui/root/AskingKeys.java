package hkshell.front.tui.root;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Answer;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** Keys for a question that a running command waits on. */
final class AskingKeys implements Question.Visitor<Next<Model>> {
    private final Model model;
    private final Layer.Asking asking;
    private final Key key;

    private AskingKeys(Model model, Layer.Asking asking, Key key) {
        this.model = model;
        this.asking = asking;
        this.key = key;
    }

    static Layer.Asking open(long run, Question question) {
        TextField field = question instanceof Question.Hidden ? TextField.hidden() : TextField.empty();
        int choices =
                question instanceof Question.Choice choice ? choice.choices().size() : 0;
        return new Layer.Asking(run, question, field, ListPane.of(choices));
    }

    /** Whether its answer is a line. */
    static boolean isTyped(Question question) {
        return question instanceof Question.Text || question instanceof Question.Hidden;
    }

    static Next<Model> press(Model model, Layer.Asking asking, Key key) {
        AskingKeys keys = new AskingKeys(model, asking, key);
        return LayerKeys.isEscape(key) ? keys.leave() : asking.question().accept(keys);
    }

    @Override
    public Next<Model> confirm(Question.Confirm question) {
        boolean yes = key.types() && (key.character() == 'y' || key.character() == 'Y');
        boolean no = key.types() && (key.character() == 'n' || key.character() == 'N');
        if (no) {
            return left(new Answer.Confirmed(false));
        }
        return yes
                ? answer(new Answer.Confirmed(true))
                : Wishes.say(model, "y is yes, n is no, Esc leaves the question.");
    }

    @Override
    public Next<Model> text(Question.Text question) {
        return key.is(Key.Kind.ENTER) ? answer(new Answer.Typed(asking.field().text())) : typed();
    }

    @Override
    public Next<Model> hidden(Question.Hidden question) {
        return key.is(Key.Kind.ENTER) ? answer(new Answer.Hidden(asking.field().content())) : typed();
    }

    private Next<Model> typed() {
        Optional<Question.Link> link = model.link(asking.run()).filter(any -> key.equals(Dialog.COPY));
        return link.map(this::copy)
                .or(() -> asking.field().press(key).map(typed -> Next.of(model.top(with(asking, typed)))))
                .orElseGet(() -> Wishes.say(model, "Enter takes what is typed, Esc leaves the question."));
    }

    private Next<Model> copy(Question.Link link) {
        return Next.of(model, new Effect.Copy(link.address(), "the address"));
    }

    @Override
    public Next<Model> choice(Question.Choice question) {
        Choosing choosing = Choosing.of(asking, question);
        Optional<Integer> taken = key.is(Key.Kind.ENTER) ? choosing.current() : choosing.numbered(key);
        if (taken.isPresent()) {
            return answer(new Answer.Chosen(taken.get()));
        }
        return choosing.press(key, model.size().rows())
                .map(now -> Next.of(model.top(now)))
                .orElseGet(() -> Wishes.say(model, choosing.hint()));
    }

    @Override
    public Next<Model> link(Question.Link question) {
        return key.equals(Key.of('y')) || key.equals(Dialog.COPY)
                ? copy(question)
                : Wishes.say(model, "y copies the address, Esc stops waiting.");
    }

    private Next<Model> leave() {
        if (asking.question() instanceof Question.Link) {
            return Next.of(model.closed().with(Note.plain("Stopping ...")), new Effect.Cancel(asking.run()));
        }
        return left(new Answer.Left());
    }

    /** Answered so that nothing is to be done. */
    private Next<Model> left(Answer answer) {
        Next<Model> left = answer(answer);
        Model now = left.state();
        return left.with(now.with(now.work().left(asking.run())));
    }

    private Next<Model> answer(Answer answer) {
        Model now = model.closed();
        return Next.of(
                now.with(now.work().ahead(asking.run(), Optional.of(TypedAhead.NOTHING))),
                new Effect.Reply(asking.run(), answer));
    }

    static Model paste(Model model, Layer.Asking asking, String text) {
        TextField field = asking.field().insert(text);
        if (isTyped(asking.question())) {
            return model.top(with(asking, field));
        }
        return asking.question() instanceof Question.Choice choice && Choosing.isLong(choice)
                ? model.top(Choosing.of(asking, choice).typed(field))
                : model.with(Note.plain("Nothing can be pasted here."));
    }

    private static Layer.Asking with(Layer.Asking asking, TextField field) {
        return new Layer.Asking(asking.run(), asking.question(), field, asking.list());
    }
}
