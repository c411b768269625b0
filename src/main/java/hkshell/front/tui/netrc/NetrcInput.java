package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.widget.TextField;
import java.util.List;

/** What has the keys in the pane while something is typed or asked. */
sealed interface NetrcInput {
    Hint LEAVE = new Hint("Esc", "leave it", 2);

    /** The keys to speak of meanwhile. */
    List<Hint> hints();

    <R> R accept(Visitor<R> visitor);

    /** Something that is typed, and not a question with a letter for an answer. */
    sealed interface Typed extends NetrcInput {
        TextField field();

        /** The same with another text in the field that is typed now. */
        Typed with(TextField field);
    }

    /**
     * A text is looked for while it is typed.
     *
     * @param outline the folds to go back to, before each look and when it is left
     * @param row the cursor to go back to
     * @param lost a text that was typed and is nowhere; empty when there is none
     */
    record Searching(TextField field, NetrcOutline outline, int row, String lost) implements Typed {
        Searching(TextField field, NetrcOutline outline, int row) {
            this(field, outline, row, "");
        }

        @Override
        public Searching with(TextField other) {
            return new Searching(other, outline, row, lost);
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint("Enter", "go there", 1), new Hint("Esc", "go back", 2));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.searching(this);
        }
    }

    /**
     * A field or the host of an entry is changed, in its row or, when it has none yet, below.
     *
     * @param seen the record as the person saw it last, who decides about that one and no other
     */
    record Editing(int index, Slot slot, TextField field, Entry.Login seen) implements Typed {
        @Override
        public Editing with(TextField other) {
            return new Editing(index, slot, other, seen);
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint("Enter", "save", 1), LEAVE, new Hint("^U", "empty it", 3));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.editing(this);
        }
    }

    /**
     * A new record: host, login, password, in this order or by going to and fro.
     *
     * @param slot what is typed now
     */
    record Adding(Slot slot, TextField host, TextField login, TextField password) implements Typed {
        private static final List<Slot> QUESTIONS = List.of(Slot.HOST, Slot.LOGIN, Slot.PASSWORD);

        static Adding start() {
            return new Adding(Slot.HOST, TextField.empty(), TextField.empty(), TextField.hidden());
        }

        /** The record that a field was typed for is gone: it can be added again, with what was typed. */
        static Adding again(Editing editing) {
            Entry.Login gone = editing.seen();
            Slot slot = editing.slot() == Slot.ACCOUNT ? Slot.LOGIN : editing.slot();
            String login = Slot.LOGIN.value(gone);
            Adding all = new Adding(slot, TextField.of(gone.host()), TextField.of(login), TextField.hidden());
            return editing.slot() == Slot.ACCOUNT ? all : all.with(editing.field());
        }

        /** The questions up to the one that is asked now. */
        List<Slot> asked() {
            return QUESTIONS.subList(0, QUESTIONS.indexOf(slot) + 1);
        }

        boolean isLast() {
            return slot == Slot.PASSWORD;
        }

        /** The question so many further, around the ends. */
        Adding step(int by) {
            return at(QUESTIONS.get(Math.floorMod(QUESTIONS.indexOf(slot) + by, QUESTIONS.size())));
        }

        Adding at(Slot other) {
            return new Adding(other, host, login, password);
        }

        @Override
        public TextField field() {
            return slot == Slot.HOST ? host : slot == Slot.LOGIN ? login : password;
        }

        @Override
        public Adding with(TextField field) {
            return new Adding(
                    slot,
                    slot == Slot.HOST ? field : host,
                    slot == Slot.LOGIN ? field : login,
                    slot == Slot.PASSWORD ? field : password);
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint("Enter", isLast() ? "add it" : "next", 1), new Hint("Tab S-Tab", "go", 3), LEAVE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.adding(this);
        }
    }

    /**
     * Where the record is to stand.
     *
     * @param behind or before the host that is typed
     */
    record Moving(int index, boolean behind, TextField field) implements Typed {
        String label() {
            return behind ? "behind: " : "before: ";
        }

        @Override
        public Moving with(TextField other) {
            return new Moving(index, behind, other);
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint("Enter", "move it", 1), new Hint("Tab", behind ? "before" : "behind", 3), LEAVE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moving(this);
        }
    }

    /** Who answers for that host or URL is to be asked. */
    record Asking(TextField field) implements Typed {
        @Override
        public Asking with(TextField other) {
            return new Asking(other);
        }

        @Override
        public List<Hint> hints() {
            return List.of(new Hint("Enter", "ask all readers", 1), LEAVE, new Hint("^U", "empty it", 3));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asking(this);
        }
    }

    /** Whether the record may go. */
    record Removing(int index) implements NetrcInput {
        @Override
        public List<Hint> hints() {
            return List.of(new Hint("y", "remove", 1), new Hint("n", "keep", 2));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removing(this);
        }
    }

    /** Complete: a new input does not compile until it is typed, painted and carried over. */
    interface Visitor<R> {
        R searching(Searching input);

        R editing(Editing input);

        R adding(Adding input);

        R moving(Moving input);

        R asking(Asking input);

        R removing(Removing input);
    }
}
