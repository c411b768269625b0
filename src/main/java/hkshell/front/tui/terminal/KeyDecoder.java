package hkshell.front.tui.terminal;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Msg;
import java.util.function.Consumer;

/**
 * Bytes of the terminal into messages. Replies of the terminal and unknown sequences are dropped, never typed; a paste is
 * one message. It has no clock: the pump asks how long to wait for more and says when that time is over.
 *
 * <p>A pasted text may itself hold the mark that ends a paste (tmux 3.3 sends it on unchanged). So a paste goes up to the
 * last end mark that came in the same burst of bytes.
 */
public final class KeyDecoder {
    /** No more bytes are needed to decide. */
    public static final int NOTHING = -1;

    /** How long the rest of a sequence that has begun may take, in milliseconds. */
    private static final int SEQUENCE_MILLIS = 1000;

    /** The same for a paste; on a slow line it stalls, but keys must come back when its end mark was lost. */
    private static final int PASTE_MILLIS = 5000;

    private static final int ESC = 0x1b;
    private static final int LONGEST_SEQUENCE = 64;

    private enum State {
        GROUND,
        ESCAPE,
        CSI,
        LINUX_F_KEY,
        X10_MOUSE,
        SS3,
        STRING,
        STRING_ESCAPE,
        PASTE
    }

    private final int escMillis;
    private final Consumer<Msg> out;
    private final StringBuilder sequence = new StringBuilder();
    private final Utf8 utf8 = new Utf8();
    private final PasteBuffer paste = new PasteBuffer();
    private State state = State.GROUND;
    private boolean alt;
    private int toSkip;

    /**
     * @param escMillis how long a lone ESC byte waits to become a sequence; 25 here, 100 over SSH
     */
    public KeyDecoder(int escMillis, Consumer<Msg> out) {
        this.escMillis = escMillis;
        this.out = out;
    }

    /** One burst: all the bytes that had come when the terminal was read. */
    public void feed(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (state == State.PASTE) {
                at = paste.take(bytes, at, count);
                if (paste.isComplete()) {
                    out.accept(new Msg.Pasted(paste.text()));
                    state = State.GROUND;
                }
            } else {
                take(bytes[at++] & 0xff);
            }
        }
    }

    /** How many milliseconds to wait for more bytes before {@link #timeOut}, or NOTHING. */
    public int waitMillis() {
        if (state == State.GROUND) {
            return utf8.isOpen() ? SEQUENCE_MILLIS : NOTHING;
        }
        if (state == State.PASTE) {
            return PASTE_MILLIS;
        }
        return state == State.ESCAPE ? escMillis : SEQUENCE_MILLIS;
    }

    /** The rest did not come: a lone ESC is the Esc key, half a sequence is dropped, half a paste taken. */
    public void timeOut() {
        if (state == State.ESCAPE) {
            if (alt) {
                press(Key.of(Key.Kind.ESC));
            }
            press(Key.of(Key.Kind.ESC));
        } else if (sequence.length() == 0 && (state == State.CSI || state == State.SS3)) {
            press(new Key(Key.Kind.CHARACTER, state == State.CSI ? '[' : 'O', false, true, false));
        }
        if (state == State.PASTE) {
            paste.end();
            out.accept(new Msg.Pasted(paste.text()));
        }
        ground();
        utf8.reset();
    }

    private void ground() {
        state = State.GROUND;
        alt = false;
        sequence.setLength(0);
    }

    private void take(int b) {
        switch (state) {
            case GROUND -> plain(b, false);
            case ESCAPE -> afterEscape(b);
            case CSI -> csi(b);
            case LINUX_F_KEY -> linuxFKey(b);
            case X10_MOUSE -> skip();
            case SS3 -> ss3(b);
            case STRING -> string(b);
            case STRING_ESCAPE -> stringEscape(b);
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void plain(int b, boolean withAlt) {
        if (b == ESC && !withAlt) {
            utf8.reset();
            state = State.ESCAPE;
            return;
        }
        if (b < 0x80) {
            utf8.reset();
            alt = false;
            press(KeyTable.ofByte(b, withAlt));
            return;
        }
        int point = utf8.take(b);
        boolean held = withAlt || alt;
        alt = held && utf8.isOpen();
        if (point >= 0xa0) {
            press(new Key(Key.Kind.CHARACTER, point, false, held, false));
        }
    }

    private void afterEscape(int b) {
        switch (b) {
            case '[' -> state = State.CSI;
            case 'O' -> state = State.SS3;
            case ']', 'P', 'X', '^', '_' -> state = State.STRING;
            case ESC -> secondEscape();
            default -> {
                boolean before = alt;
                ground();
                if (before) {
                    press(Key.of(Key.Kind.ESC));
                }
                plain(b, true);
            }
        }
    }

    /** ESC ESC [ A is Alt-Up in some terminals; ESC ESC alone is the key pressed twice. */
    private void secondEscape() {
        if (alt) {
            press(Key.of(Key.Kind.ESC));
        }
        alt = true;
    }

    private void csi(int b) {
        if (b == ESC) {
            restart();
        } else if (b == '[' && sequence.length() == 0) {
            state = State.LINUX_F_KEY;
        } else if (b == 'M' && sequence.length() == 0) {
            state = State.X10_MOUSE;
            toSkip = 3;
        } else if (b == '$' && sequence.length() > 0 && sequence.charAt(0) != '?' || b >= 0x40 && b <= 0x7e) {
            finish(b);
        } else if (b < 0x20 || b > 0x7e) {
            ground();
        } else if (sequence.length() < LONGEST_SEQUENCE) {
            sequence.append((char) b);
        }
    }

    private void restart() {
        ground();
        state = State.ESCAPE;
    }

    private void finish(int last) {
        String parameters = sequence.toString();
        boolean withAlt = alt;
        ground();
        if (last == '~' && parameters.equals("200")) {
            paste.begin();
            state = State.PASTE;
            return;
        }
        Msg msg = CsiTable.message(parameters, last, withAlt);
        if (msg != null) {
            out.accept(msg);
        }
    }

    private void linuxFKey(int b) {
        ground();
        if (b >= 'A' && b <= 'E') {
            press(Key.of(Key.Kind.valueOf("F" + (b - 'A' + 1))));
        }
    }

    private void skip() {
        if (--toSkip == 0) {
            ground();
        }
    }

    private void ss3(int b) {
        if (b == ESC) {
            restart();
            return;
        }
        if (b >= '0' && b <= '9' && sequence.length() < 2) {
            // ESC O 5 A: old xterm and PuTTY put the modifier here.
            sequence.append((char) b);
            return;
        }
        String modifier = sequence.toString();
        boolean withAlt = alt;
        ground();
        Key key = CsiTable.ss3(b, modifier, withAlt);
        if (key != null) {
            press(key);
        }
    }

    private void string(int b) {
        if (b == ESC) {
            state = State.STRING_ESCAPE;
        } else if (b == 0x07 || b == 0x18 || b == 0x1a) {
            ground();
        }
    }

    private void stringEscape(int b) {
        if (b == '\\') {
            ground();
        } else {
            restart();
            take(b);
        }
    }

    private void press(Key key) {
        out.accept(new Msg.Pressed(key));
    }
}
