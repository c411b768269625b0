package hkshell.front.tui.root;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.widget.Modal;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** A question as a box over the panes. */
final class Dialog {
    private static final Hint CANCEL = new Hint("Esc", "leaves it", 3);

    private Dialog() {}

    static Modal of(Model model, Layer layer) {
        if (layer instanceof Layer.Asking asking) {
            return asking(asking);
        }
        String many =
                model.work().running().size() == 1 ? "A command is still running." : "Commands are still running.";
        return Modal.of(
                "Leave",
                List.of(Styled.of(many)),
                Styled.of("Leave all the same?"),
                List.of(new Hint("y", "leave", 1), new Hint("n", "stay", 2)));
    }

    private static Modal asking(Layer.Asking asking) {
        Question question = asking.question();
        if (question instanceof Question.Confirm confirm) {
            return Modal.of(
                    "Question",
                    List.of(),
                    Styled.of(confirm.sentence()),
                    List.of(new Hint("y", "yes", 1), new Hint("n", "no", 2), CANCEL));
        }
        if (question instanceof Question.Choice choice) {
            return Modal.of(
                    "Choose",
                    choices(choice, asking.list().cursor()),
                    Styled.of(choice.sentence()),
                    List.of(new Hint("Enter", "takes it", 1), CANCEL));
        }
        String label = question instanceof Question.Text text ? text.label() : ((Question.Hidden) question).label();
        return Modal.of("Question", List.of(), Styled.of(label), List.of(new Hint("Enter", "takes it", 1), CANCEL))
                .withField(asking.field());
    }

    private static List<Styled> choices(Question.Choice choice, int cursor) {
        List<Styled> lines = new ArrayList<>();
        for (int at = 0; at < choice.choices().size(); at++) {
            lines.add(Styled.of(at == cursor ? "> " : "  ", Role.KEY)
                    .plus(choice.choices().get(at)));
        }
        return lines;
    }
}
