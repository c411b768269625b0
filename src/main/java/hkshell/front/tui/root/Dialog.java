package hkshell.front.tui.root;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.widget.Modal;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A question as a box over the panes. */
final class Dialog {
    static final List<Hint> LEAVING = List.of(new Hint("y", "leave", 1), new Hint("n", "stay", 2));

    private static final Hint CANCEL = new Hint("Esc", "leaves it", 3);
    private static final List<Hint> CONFIRMING = List.of(new Hint("y", "yes", 1), new Hint("n", "no", 2), CANCEL);
    private static final List<Hint> CHOOSING = List.of(new Hint("Enter or its number", "takes it", 1), CANCEL);
    private static final List<Hint> TYPING = List.of(new Hint("Enter", "takes it", 1), CANCEL);

    private static final List<Hint> WAITING =
            List.of(new Hint("y", "copies the address", 1), new Hint("Esc", "stops waiting", 2));

    private Dialog() {}

    static Modal leaving(Model model) {
        String many =
                model.work().running().size() == 1 ? "A command is still running." : "Commands are still running.";
        return Modal.of("Leave", List.of(Styled.of(many)), Styled.of("Leave all the same?"), LEAVING);
    }

    /** The keys that answer. */
    static List<Hint> answers(Question question) {
        if (question instanceof Question.Confirm) {
            return CONFIRMING;
        }
        if (question instanceof Question.Link) {
            return WAITING;
        }
        return question instanceof Question.Choice ? CHOOSING : TYPING;
    }

    static Modal asking(Model model, Layer.Asking asking) {
        return asking.question().accept(new Asked(model, asking));
    }

    /** The box of a question. */
    private record Asked(Model model, Layer.Asking asking) implements Question.Visitor<Modal> {
        @Override
        public Modal confirm(Question.Confirm question) {
            return Modal.of("Question", List.of(), Styled.of(question.sentence()), CONFIRMING);
        }

        @Override
        public Modal text(Question.Text question) {
            return typed(question.label());
        }

        @Override
        public Modal hidden(Question.Hidden question) {
            return typed(question.label());
        }

        private Modal typed(String label) {
            return Modal.of("Question", List.of(), Styled.of(label), TYPING).withField(asking.field());
        }

        /** The address in pieces as wide as the screen: it has no blank to break at. */
        @Override
        public Modal link(Question.Link question) {
            List<Styled> lines = new ArrayList<>();
            lines.add(Styled.of(question.sentence()));
            String rest = Sanitize.line(question.address());
            int room = Math.max(1, model.size().columns() - 6);
            while (!rest.isEmpty()) {
                int end = Math.min(room, rest.length());
                lines.add(Styled.of(rest.substring(0, end), Role.LINK));
                rest = rest.substring(end);
            }
            return Modal.of("In your browser", lines, Styled.of(waited(), Role.DIM), WAITING);
        }

        private String waited() {
            long seconds = model.work()
                    .run(asking.run())
                    .map(run -> Duration.between(run.since(), model.now()).toSeconds())
                    .orElse(0L);
            return "waiting " + seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        }

        @Override
        public Modal choice(Question.Choice question) {
            List<Styled> lines = new ArrayList<>();
            for (int at = 0; at < question.choices().size(); at++) {
                lines.add(Styled.of((at == asking.list().cursor() ? "> " : "  ") + (at + 1) + "  ", Role.KEY)
                        .plus(question.choices().get(at)));
            }
            return Modal.of("Choose", lines, Styled.of(question.sentence()), CHOOSING);
        }
    }
}
