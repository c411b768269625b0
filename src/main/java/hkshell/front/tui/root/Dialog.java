package hkshell.front.tui.root;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.widget.Modal;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A question as a box over the panes. */
final class Dialog {
    static final List<Hint> LEAVING = List.of(new Hint("y", "leave", 1), new Hint("n", "stay", 2));

    /** Columns of a window's frame beside its title. */
    private static final int TITLE_FRAME = 8;

    private static final String BROWSER = "In your browser";

    /** Works while a field takes all letters. */
    static final Key COPY = Key.ctrl('o');

    /** The way out is the last to go where room is short. */
    private static final Hint CANCEL = new Hint("Esc", "leaves it", 1);

    private static final List<Hint> CONFIRMING = List.of(new Hint("y", "yes", 2), new Hint("n", "no", 3), CANCEL);
    private static final List<Hint> CHOOSING = List.of(new Hint("Enter or its number", "takes it", 2), CANCEL);
    private static final List<Hint> FILTERING =
            List.of(new Hint("Enter", "takes it", 2), new Hint("", "typing filters", 3), CANCEL);
    private static final List<Hint> TYPING = List.of(new Hint("Enter", "takes it", 3), CANCEL);

    private static final List<Hint> TYPING_WITH_LINK =
            List.of(new Hint("Enter", "takes it", 3), new Hint(COPY.label(), "copies the address", 2), CANCEL);

    private static final List<Hint> WAITING =
            List.of(new Hint("y", "copies the address", 2), new Hint("Esc", "stops waiting", 1));

    /** Of the lines of a link, its second. */
    private static final int ADDRESS = 1;

    private Dialog() {}

    static Modal leaving(Model model) {
        String many =
                model.work().running().size() == 1 ? "A command is still running." : "Commands are still running.";
        return Modal.of("Leave", List.of(Styled.of(many)), Styled.of("Leave all the same?"), LEAVING);
    }

    /** The keys that answer. */
    static List<Hint> answers(Model model, Layer.Asking asking) {
        Question question = asking.question();
        if (question instanceof Question.Confirm) {
            return CONFIRMING;
        }
        if (question instanceof Question.Link) {
            return WAITING;
        }
        if (question instanceof Question.Choice choice) {
            return Choosing.isLong(choice) ? FILTERING : CHOOSING;
        }
        return model.link(asking.run()).isPresent() ? TYPING_WITH_LINK : TYPING;
    }

    /** The line that stays in sight where there is no room for all: the choice under the cursor, an address. */
    static int shown(Layer.Asking asking) {
        return asking.question() instanceof Question.Choice ? asking.list().cursor() : ADDRESS;
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
            String initial = question.initial();
            return typed(question.label() + (initial.isEmpty() ? "" : " [" + Sanitize.line(initial) + "]"));
        }

        @Override
        public Modal hidden(Question.Hidden question) {
            return typed(question.label());
        }

        private Modal typed(String label) {
            List<Hint> answers = answers(model, asking);
            return model.link(asking.run())
                    .map(link -> Modal.of(BROWSER, lines(link), Styled.of(label), answers))
                    .orElseGet(() -> Modal.of("Question", List.of(), Styled.of(label), answers))
                    .withField(asking.field());
        }

        @Override
        public Modal link(Question.Link question) {
            return Modal.of(BROWSER, lines(question), Styled.of(waited(), Role.DIM), WAITING);
        }

        private static List<Styled> lines(Question.Link link) {
            return List.of(Styled.of(link.sentence()), Styled.of(Sanitize.line(link.address()), Role.LINK));
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
            // Above its answers it is read first; where it is too long for a title it stands below them.
            String sentence = Sanitize.line(question.sentence());
            boolean fits = Width.of(sentence) + TITLE_FRAME <= model.size().columns();
            List<Hint> answers = answers(model, asking);
            Modal modal = fits
                    ? Modal.of(sentence, lines(question), Styled.EMPTY, answers)
                    : Modal.of("Choose", lines(question), Styled.of(sentence), answers);
            return Choosing.isLong(question) ? modal.withField(asking.field()) : modal;
        }

        private List<Styled> lines(Question.Choice question) {
            List<Styled> lines = new ArrayList<>();
            for (int choice : Choosing.of(asking, question).shown()) {
                String mark = lines.size() == asking.list().cursor() ? "> " : "  ";
                String number = Choosing.isLong(question) ? "" : choice + 1 + "  ";
                lines.add(Styled.of(mark + number, Role.KEY)
                        .plus(question.choices().get(choice)));
            }
            return lines.isEmpty()
                    ? List.of(Styled.of("Nothing matches; Backspace takes a letter back.", Role.DIM))
                    : lines;
        }
    }
}
