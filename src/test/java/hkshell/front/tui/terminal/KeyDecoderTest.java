package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.keymap.Key;
import hkshell.fake.KeyBytes;
import hkshell.front.tui.loop.Msg;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table: what terminals send, and what it means. {@code ^[} stands for the ESC byte. */
class KeyDecoderTest {
    private final List<Msg> got = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(25, got::add);

    private void send(String text) {
        byte[] bytes = text.replace("^[", "\033").getBytes(StandardCharsets.UTF_8);
        decoder.feed(bytes, bytes.length);
    }

    /** The messages of a burst after which nothing more comes, in words. */
    private String words(String text) {
        got.clear();
        send(text);
        if (decoder.waitMillis() != KeyDecoder.NOTHING) {
            decoder.timeOut();
        }
        return said();
    }

    private String said() {
        List<String> words = new ArrayList<>();
        for (Msg msg : got) {
            words.add(msg instanceof Msg.Pressed pressed ? pressed.key().name() : word(msg));
        }
        return String.join(" ", words);
    }

    private static String word(Msg msg) {
        if (msg instanceof Msg.Pasted pasted) {
            return "paste(" + pasted.text().replace("\n", "\\n").replace("\t", "\\t") + ")";
        }
        return msg instanceof Msg.Focused focused ? "focus-" + focused.gained() : msg.toString();
    }

    private void table(String... rows) {
        for (int i = 0; i < rows.length; i += 2) {
            assertEquals(rows[i + 1], words(rows[i]), rows[i]);
        }
    }

    @Test
    void singleBytes() {
        table("a", "a", "G", "G", " ", "space", "\r", "enter", "\n", "enter", "\t", "tab");
        table("\177", "backspace", "\b", "backspace", "\0", "ctrl-space", "\001", "ctrl-a", "\032", "ctrl-z");
        table("\034", "ctrl-\\", "\035", "ctrl-]", "\036", "ctrl-^", "\037", "ctrl-/");
    }

    @Test
    void escapeAloneAndBeforeKeys() {
        table("^[", "esc", "^[^[", "esc esc", "^[^[^[", "esc esc esc");
        table("^[a", "alt-a", "^[\001", "ctrl-alt-a", "^[\177", "alt-backspace", "^[\r", "alt-enter");
        table("^[[", "alt-[", "^[O", "alt-O", "^[^[a", "esc alt-a", "^[é", "alt-é");
    }

    @Test
    void arrowsAndTheirModifiers() {
        table("^[[A", "up", "^[[B", "down", "^[[C", "right", "^[[D", "left", "^[OA", "up", "^[OD", "left");
        table("^[[1;2A", "shift-up", "^[[1;3A", "alt-up", "^[[1;4B", "alt-shift-down", "^[[1;5C", "ctrl-right");
        table("^[[1;6D", "ctrl-shift-left", "^[[1;7A", "ctrl-alt-up", "^[[1;8A", "ctrl-alt-shift-up");
        table("^[^[[A", "alt-up", "^[[a", "shift-up", "^[Oa", "ctrl-up", "^[O5C", "ctrl-right");
    }

    @Test
    void homeEndAndTheirNeighbours() {
        table("^[[H", "home", "^[[F", "end", "^[OH", "home", "^[OF", "end", "^[[1~", "home", "^[[4~", "end");
        table("^[[7~", "home", "^[[8~", "end", "^[[2~", "insert", "^[[3~", "delete", "^[[5~", "page-up");
        table("^[[6~", "page-down", "^[[3;5~", "ctrl-delete", "^[[5^", "ctrl-page-up", "^[[3$", "shift-delete");
        table("^[[Z", "shift-tab", "^[[1;5H", "ctrl-home", "^[[3@", "ctrl-shift-delete");
    }

    @Test
    void functionKeysOfXtermRxvtAndTheLinuxConsole() {
        table("^[OP", "f1", "^[OS", "f4", "^[[11~", "f1", "^[[14~", "f4", "^[[15~", "f5", "^[[17~", "f6");
        table("^[[21~", "f10", "^[[23~", "f11", "^[[24~", "f12", "^[[[A", "f1", "^[[[E", "f5");
        table("^[[15;2~", "shift-f5", "^[[15;5~", "ctrl-f5", "^[[1;2P", "shift-f1", "^[[1;5R", "ctrl-f3");
    }

    @Test
    void theNumberBlockInApplicationMode() {
        table("^[OM", "enter", "^[Oj", "*", "^[Ok", "+", "^[Op", "0", "^[Oy", "9");
    }

    @Test
    void modifyOtherKeysAndUnicodeKeys() {
        table("^[[27;5;13~", "ctrl-enter", "^[[27;2;65~", "A", "^[[27;6;97~", "ctrl-a");
        table("^[[13;5u", "ctrl-enter", "^[[13;2u", "shift-enter", "^[[97;5u", "ctrl-a", "^[[97;2u", "A");
        table("^[[27u", "esc", "^[[9;5u", "ctrl-tab", "^[[127;3u", "alt-backspace", "^[[105;5u", "ctrl-i");
        table("^[[97;1:3u", "", "^[[97:65;2:1u", "A", "^[[57358u", "", "^[[128512u", "😀", "^[[155u", "");
    }

    @Test
    void charactersOutsideAscii() {
        table("é", "é", "中", "中", "😀", "😀", "aé中😀b", "a é 中 😀 b");
    }

    @Test
    void brokenUtf8IsNoKey() {
        byte[][] broken = {
            {(byte) 0xff},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0x9b},
            {(byte) 0xc2, (byte) 0x9b},
            {(byte) 0xe4}
        };
        for (byte[] bytes : broken) {
            got.clear();
            decoder.feed(bytes, bytes.length);
            decoder.timeOut();
            send("x");
            assertEquals(List.of(new Msg.Pressed(Key.of('x'))), got);
        }
    }

    @Test
    void repliesAndUnknownSequencesSayNothing() {
        table(
                "^[[?64;1;2c",
                "",
                "^[[>0;276;0c",
                "",
                "^[[24;80R",
                "",
                "^[[?2026;2$y",
                "",
                "^[[0n",
                "",
                "^[[8;24;80t",
                "");
        table(
                "^[]11;rgb:1e1e/1e1e/2e2e^[\\",
                "",
                "^[]11;rgb:1e1e/1e1e/2e2e\007",
                "",
                "^[P1$r0m^[\\",
                "",
                "^[_Gi=1^[\\",
                "");
        table("^[[99~", "", "^[[1;2;3;4;5A", "", "^[[x", "", "^[OZ", "", "^[[M abx", "x", "^[[?25l", "", "^[[5A", "");
        table("a^[]0;title\007b", "a b", "^[]0;half^[[A", "up", "^[[12^[[A", "up", "^[[1\030a", "a");
    }

    @Test
    void theFocusIsTold() {
        table("^[[I", "focus-true", "^[[O", "focus-false");
    }

    @Test
    void aMouseThatSomebodyLeftOnTypesNothing() {
        table("^[[<0;5;3Ma", "a", "^[[<0;5;3mq", "q", "^[[<64;10;10M", "", "^[[M abx", "x");
    }

    @Test
    void aPasteIsOneMessage() {
        table("^[[200~get /apps^[[201~", "paste(get /apps)", "^[[200~^[[201~", "paste()");
        table("^[[200~a\rb\r\nc\nd^[[201~x", "paste(a\\nb\\nc\\nd) x");
        table("^[[200~q^[[A\007\032\tz^[[201~", "paste(q[A\\tz)", "^[[200~中😀^[[201~", "paste(中😀)");
    }

    @Test
    void anEndMarkInsideThePasteDoesNotEndIt() {
        table("^[[200~ls^[[201~q\rW^[[201~", "paste(lsq\\nW)");
        table("^[[200~one^[[201~x^[[200~two^[[201~y", "paste(onextwo) y");
    }

    @Test
    void aPasteMayComeInPieces() {
        for (String piece :
                "^[[200~hello^[[20~world^[[201~".replace("^[", "\033").split("(?<=.)")) {
            assertEquals(List.of(), got);
            send(piece);
        }
        assertEquals("hello[20~world", ((Msg.Pasted) got.get(0)).text());
        assertEquals(1, got.size());
    }

    @Test
    void aPasteWaitsLongForItsEndMarkAndThenKeysAreKeysAgain() {
        send("^[[200~dangerous");
        assertEquals(5000, decoder.waitMillis());
        assertEquals(List.of(), got);
        decoder.timeOut();
        send("q");
        assertEquals("paste(dangerous) q", said());
    }

    @Test
    void aSequenceMayComeInPieces() {
        for (String whole : List.of("^[[1;5C", "^[OP", "^[[27;5;13~", "^[[<0;5;3M", "中", "😀", "^[[[A")) {
            String all = words(whole);
            got.clear();
            byte[] bytes = whole.replace("^[", "\033").getBytes(StandardCharsets.UTF_8);
            for (byte one : bytes) {
                decoder.feed(new byte[] {one}, 1);
            }
            assertEquals(all, said(), whole);
        }
    }

    @Test
    void onlyALoneEscapeWaitsBriefly() {
        assertEquals(KeyDecoder.NOTHING, decoder.waitMillis());
        send("^[");
        assertEquals(25, decoder.waitMillis());
        send("[");
        assertEquals(1000, decoder.waitMillis());
        send("A");
        assertEquals(KeyDecoder.NOTHING, decoder.waitMillis());
    }

    @Test
    void whatXtermSendsForEachKeyIsThatKey() {
        for (Key.Kind kind : Key.Kind.values()) {
            for (int bits = 0; bits < 8 && kind != Key.Kind.CHARACTER; bits++) {
                Key key = new Key(kind, 0, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
                boolean plainOnly = List.of(Key.Kind.ENTER, Key.Kind.TAB, Key.Kind.BACKSPACE, Key.Kind.ESC)
                        .contains(kind);
                if (bits == 0 || !plainOnly) {
                    got.clear();
                    byte[] bytes = KeyBytes.of(key);
                    decoder.feed(bytes, bytes.length);
                    decoder.timeOut();
                    assertEquals(List.of(new Msg.Pressed(key)), got, key.name());
                }
            }
        }
    }
}
