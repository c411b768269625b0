package hkshell.front.tui.loop;

import hkshell.domain.keymap.Area;
import hkshell.domain.request.json.LongList;
import hkshell.engine.session.Netrc;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.List;

/** Every wish of the screen to the outside, as data, so that tests can read it. Each belongs to the one who obeys it. */
public sealed interface Effect {

    /** What a pane wishes of the screen around it. Root makes it true; none of these reaches the loop. */
    sealed interface Wish extends Effect {
        <R> R accept(Visitor<R> visitor);

        /** Complete: a new kind does not compile until root obeys it. */
        interface Visitor<R> {
            R command(Command wish);

            R say(Say wish);

            R go(Go wish);

            R show(Show wish);

            R compose(Compose wish);

            R lens(Lens wish);

            R goOn(GoOn wish);
        }
    }

    /** What the loop itself does to the terminal. */
    sealed interface OfTerminal extends Effect {
        <R> R accept(Visitor<R> visitor);

        /** Complete: a new kind does not compile until the loop obeys it. */
        interface Visitor<R> {
            R leave(Leave effect);

            R redraw(Redraw effect);

            R suspend(Suspend effect);
        }
    }

    /** What the hands do, beside the loop. */
    sealed interface Deed extends Effect {
        /**
         * Whether the deed needs the terminal for itself, as an editor or the line shell does. Then it is done on the
         * screen's thread, with the screen handed over, and {@link Msg.Resumed} follows.
         */
        default boolean needsTerminal() {
            return false;
        }

        <R> R accept(Visitor<R> visitor);

        /** Complete: a new kind does not compile until the hands do it. */
        interface Visitor<R> {
            R run(Run deed);

            R page(Page deed);

            R cancel(Cancel deed);

            R reply(Reply deed);

            R remember(Remember deed);

            R copy(Copy deed);

            R openRepl(OpenRepl deed);

            R watch(Watch deed);

            R reread(Reread deed);

            R check(Check deed);

            R unlock(Unlock deed);

            R edit(Edit deed);

            R begin(Begin deed);

            R abandon(Abandon deed);
        }
    }

    /**
     * What a screen wishes to have run: command words, as they would be typed. Root gives it a number and makes it a
     * {@link Run}.
     *
     * @param typed what was typed into hidden fields for it: answers its first questions for a secret, and never stands in
     *     the words
     */
    record Command(List<String> words, List<Secret> typed) implements Wish {
        public Command {
            words = List.copyOf(words);
            typed = List.copyOf(typed);
        }

        public static Command of(String... words) {
            return new Command(List.of(words), List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.command(this);
        }
    }

    /** Say one plain sentence about what was just done, or why nothing was. Root shows it in the message line. */
    record Say(String sentence) implements Wish {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(this);
        }
    }

    /** Go to a pane. */
    record Go(Area pane) implements Wish {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.go(this);
        }
    }

    /** Send a reading call as the accounts that are marked, or as all: words as of {@link Command}. */
    record Lens(List<String> words) implements Wish {
        public Lens {
            words = List.copyOf(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lens(this);
        }
    }

    /** Get the next page of a long list, or all that are left. Root gives it a number and makes it a {@link Page}. */
    record GoOn(LongList list, boolean all) implements Wish {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.goOn(this);
        }
    }

    /** Pages of a long list under way, as a {@link Run} is; {@link Msg.Finished} brings the longer list. */
    record Page(long run, LongList list, boolean all) implements Deed {
        @Override
        public String toString() {
            return "Page[" + run + "]";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.page(this);
        }
    }

    /** Show a text over the panes. */
    record Show(String title, List<Styled> lines) implements Wish {
        public Show {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.show(this);
        }
    }

    /**
     * Another line in the Request pane.
     *
     * @param opens whether it is to be edited and sent, and so gets the keys; else it stands there for who looks at an answer
     */
    record Compose(String line, boolean opens) implements Wish {
        @Override
        public String toString() {
            return "Compose";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compose(this);
        }
    }

    /** End the program with a status. */
    record Leave(int exitCode) implements OfTerminal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** Paint everything anew, not only what differs. */
    record Redraw() implements OfTerminal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.redraw(this);
        }
    }

    /** Stop as ^Z does; {@link Msg.Resumed} arrives on the way back. */
    record Suspend() implements OfTerminal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.suspend(this);
        }
    }

    /** A command under way: {@link Msg.Asked}, {@link Msg.Progressed} and one {@link Msg.Finished} carry its number. */
    record Run(long run, List<String> words, List<Secret> typed) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.run(this);
        }
    }

    /** Stop a run. */
    record Cancel(long run) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancel(this);
        }
    }

    /** What the person said to a run's question. */
    record Reply(long run, Answer answer) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reply(this);
        }
    }

    /** Look at the history again; {@link Msg.Remembered} brings it. */
    record Remember() implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remember(this);
        }
    }

    /**
     * Put a text on the clipboard.
     *
     * @param what names it in the sentence afterwards, such as {@code the curl line}
     * @param but what is to be known of it besides, behind that sentence; empty for nothing
     */
    record Copy(String text, String what, String but) implements Deed {
        /** Of which there is nothing more to say. */
        public Copy(String text, String what) {
            this(text, what, "");
        }

        @Override
        public String toString() {
            return "Copy[" + what + "]";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copy(this);
        }
    }

    /** The line shell on this terminal, and back. */
    record OpenRepl() implements Deed {
        @Override
        public boolean needsTerminal() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.openRepl(this);
        }
    }

    /** From now on {@link Msg.Stirred} follows whenever somebody has written the netrc; as long as the program runs. */
    record Watch() implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.watch(this);
        }
    }

    /** Read the netrc again; {@link Msg.Reread} brings it. */
    record Reread() implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reread(this);
        }
    }

    /** Look for what programs misread in the netrc; {@link Msg.Checked} says what was found. */
    record Check(Netrc netrc) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** A passphrase asked for on this terminal, by the program that wants it; {@link Msg.Finished} brings what it opened. */
    record Unlock() implements Deed {
        @Override
        public boolean needsTerminal() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unlock(this);
        }
    }

    /** The person's editor on this terminal, with the text that a run has for it. */
    record Edit(long run) implements Deed {
        @Override
        public boolean needsTerminal() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.edit(this);
        }
    }

    /** Work on an answer that may take long; {@link Msg.Studied} follows with its number, also when it was abandoned. */
    record Begin(long number, Study study) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.begin(this);
        }
    }

    /** Nobody waits for a study any more. */
    record Abandon(long number) implements Deed {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.abandon(this);
        }
    }
}
