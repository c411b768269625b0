package hkshell.front.tui.loop;

import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.lint.Finding;
import hkshell.engine.Outcome;
import hkshell.engine.session.Call;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Parsed;
import java.util.List;

/** Every fact that reaches the screen from outside, in one queue: keys, time, the ends of effects. */
public sealed interface Msg {

    <R> R accept(Visitor<R> visitor);

    /** A key went down. */
    record Pressed(Key key) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pressed(this);
        }
    }

    /** Text came in one piece, as a bracketed paste. It may be a password, so it does not print. */
    record Pasted(String text) implements Msg {
        @Override
        public String toString() {
            return "Pasted[" + text.length() + " characters]";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pasted(this);
        }
    }

    /** The terminal's window was entered or left. */
    record Focused(boolean gained) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.focused(this);
        }
    }

    record Resized(Size to) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resized(this);
        }
    }

    /** The time, in milliseconds of the clock; the first message of every batch, so that state can know it. */
    record Tick(long now) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tick(this);
        }
    }

    /** The first picture stands: what may take a while, and nobody waits for, can begin. */
    record Opened() implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opened(this);
        }
    }

    /** Somebody has written the netrc, or nobody knows; {@link Effect.Reread} looks. */
    record Stirred() implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stirred(this);
        }
    }

    /**
     * The netrc was read again.
     *
     * @param sentence what another program did to it; empty when it is as it was
     */
    record Reread(Session session, String sentence) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reread(this);
        }
    }

    /** What the rules found in the netrc that was checked, by place. */
    record Checked(Netrc netrc, List<Finding> findings) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checked(this);
        }
    }

    /** The terminal is ours again after a stop or a child program; the program takes it before the update hears. */
    record Resumed() implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resumed(this);
        }
    }

    /** Somebody outside asked us to stop as ^Z does. The program stops after the update has heard, which must not. */
    record StopTold() implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopTold(this);
        }
    }

    /**
     * Somebody outside asked the program to end, with a status: 143 after SIGTERM, 129 after SIGHUP. It does end after the
     * update has heard.
     */
    record EndTold(int exitCode) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.endTold(this);
        }
    }

    /** A run has a question; {@link Effect.Reply} answers it. */
    record Asked(long run, Question question) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asked(this);
        }
    }

    /** The run needs the address no longer that it has shown. */
    record Unlinked(long run) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unlinked(this);
        }
    }

    /** A run has a text for the person's editor; {@link Effect.Edit} opens it. */
    record EditorAsked(long run) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.editorAsked(this);
        }
    }

    /** A run says what it is doing. */
    record Progressed(long run, String sentence) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.progressed(this);
        }
    }

    /** So many bytes of the answer that a run waits for have come. */
    record Received(long run, long bytes) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.received(this);
        }
    }

    /** A call of a run was refused; a question follows, and then perhaps another try. */
    record Refused(long run, Outcome.Exchanged outcome) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** A run has ended, and the session is this one now. */
    record Finished(long run, Outcome outcome, Session session) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.finished(this);
        }
    }

    /** The newest calls, in the order of time. */
    record Remembered(List<Call> calls) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remembered(this);
        }
    }

    /** A copy went out, with the sentence that tells of it, or did not. */
    record Copied(Parsed<String> said) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copied(this);
        }
    }

    /** An effect broke; {@code what} names its kind and the exception's class, nothing else. */
    record Broke(Effect.Deed effect, String what) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.broke(this);
        }
    }

    /** A study has ended. */
    record Studied(long number, Study.Result result) implements Msg {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.studied(this);
        }
    }

    /** Complete: a new kind does not compile until somebody has said what becomes of it. */
    interface Visitor<R> {
        R pressed(Pressed msg);

        R pasted(Pasted msg);

        R focused(Focused msg);

        R resized(Resized msg);

        R tick(Tick msg);

        R opened(Opened msg);

        R stirred(Stirred msg);

        R reread(Reread msg);

        R checked(Checked msg);

        R resumed(Resumed msg);

        R stopTold(StopTold msg);

        R endTold(EndTold msg);

        R asked(Asked msg);

        R unlinked(Unlinked msg);

        R editorAsked(EditorAsked msg);

        R progressed(Progressed msg);

        R received(Received msg);

        R refused(Refused msg);

        R finished(Finished msg);

        R remembered(Remembered msg);

        R copied(Copied msg);

        R broke(Broke msg);

        R studied(Studied msg);
    }
}
