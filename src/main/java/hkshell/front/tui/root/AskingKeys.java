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
final class AskingKeys {
    private AskingKeys() {}

    static Layer.Asking open(long run, Question question) {
        TextField field = question instanceof Question.Hidden
                ? TextField.hidden()
                : question instanceof Question.Text text ? TextField.of(text.initial()) : TextField.empty();
        int choices =
                question instanceof Question.Choice choice ? choice.choices().size() : 0;
        return new Layer.Asking(run, question, field, ListPane.of(choices));
    }

    static Next<Model> press(Model model, Layer.Asking asking, Key key) {
        if (LayerKeys.isEscape(key)) {
            return answer(model, asking, new Answer.Left());
        }
        if (asking.question() instanceof Question.Confirm) {
            return confirm(model, asking, key);
        }
        if (key.is(Key.Kind.ENTER)) {
            return answer(model, asking, given(asking));
        }
        if (asking.question() instanceof Question.Choice) {
            ListPane list = asking.list().press(key, model.size().rows()).orElse(asking.list());
            return Next.of(model.top(new Layer.Asking(asking.run(), asking.question(), asking.field(), list)));
        }
        Optional<TextField> field = asking.field().press(key);
        return Next.of(field.map(typed -> model.top(with(asking, typed))).orElse(model));
    }

    private static Next<Model> confirm(Model model, Layer.Asking asking, Key key) {
        boolean yes = key.types() && (key.character() == 'y' || key.character() == 'Y');
        boolean no = key.types() && (key.character() == 'n' || key.character() == 'N');
        return yes || no ? answer(model, asking, new Answer.Confirmed(yes)) : Next.of(model);
    }

    private static Answer given(Layer.Asking asking) {
        if (asking.question() instanceof Question.Choice) {
            return new Answer.Chosen(asking.list().cursor());
        }
        return asking.question() instanceof Question.Hidden
                ? new Answer.Hidden(asking.field().content())
                : new Answer.Typed(asking.field().text());
    }

    private static Next<Model> answer(Model model, Layer.Asking asking, Answer answer) {
        return Next.of(model.closed(), new Effect.Reply(asking.run(), answer));
    }

    static Model paste(Model model, Layer.Asking asking, String text) {
        boolean typed = asking.question() instanceof Question.Text || asking.question() instanceof Question.Hidden;
        return typed
                ? model.top(with(asking, asking.field().insert(text)))
                : model.with(Note.plain("Nothing can be pasted here."));
    }

    private static Layer.Asking with(Layer.Asking asking, TextField field) {
        return new Layer.Asking(asking.run(), asking.question(), field, asking.list());
    }
}
