package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Alarm;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Parsed;
import org.junit.jupiter.api.Test;

/** The driver itself, on a screen of one text field and a clock. */
class ScenarioTest {
    private record Form(TextField field, String said, long begun, long now) {
        Form saying(String sentence) {
            return new Form(field, sentence, begun, now);
        }
    }

    private static Next<Form> update(Form form, Msg msg) {
        if (msg instanceof Msg.Tick tick) {
            return Next.of(new Form(form.field(), form.said(), form.begun(), tick.now()));
        }
        if (msg instanceof Msg.Pasted pasted) {
            return Next.of(new Form(form.field().insert(pasted.text()), form.said(), form.begun(), form.now()));
        }
        if (msg instanceof Msg.Copied copied) {
            return Next.of(form.saying(copied.said().value().orElseThrow()));
        }
        return msg instanceof Msg.Pressed pressed ? press(form, pressed.key()) : Next.of(form);
    }

    private static Next<Form> press(Form form, Key key) {
        return switch (key.name()) {
            case "esc" -> Next.of(form, new Effect.Leave(3));
            case "enter" -> Next.of(form, new Effect.Copy(form.field().text(), "it"));
            case "f5" -> Next.of(new Form(form.field(), form.said(), form.now(), form.now()));
            default ->
                Next.of(new Form(form.field().press(key).orElse(form.field()), form.said(), form.begun(), form.now()));
        };
    }

    private static void paint(Form form, Canvas canvas) {
        canvas.text(0, 0, canvas.size().toString());
        form.field().paint(canvas, 0, 1, canvas.columns(), true);
        canvas.text(0, 2, form.said());
        if (form.begun() > 0) {
            canvas.text(0, 3, (form.now() - form.begun()) / 1000 + " s");
        }
    }

    private static long wakeAt(Form form) {
        return form.begun() == 0 ? Alarm.NEVER : form.now() - (form.now() - form.begun()) % 1000 + 1000;
    }

    private static void perform(Effect.Deed effect, Inbox inbox) {
        inbox.post(new Msg.Copied(Parsed.good("copied " + ((Effect.Copy) effect).text())));
    }

    private static Scenario<Form> open() {
        Form empty = new Form(TextField.empty(), "", 0, 0);
        return new Scenario<>(
                new Size(40, 4),
                empty,
                ScenarioTest::update,
                ScenarioTest::paint,
                ScenarioTest::wakeAt,
                ScenarioTest::perform);
    }

    @Test
    void keysTextPastesAndSizesArrive() {
        try (Scenario<Form> form = open()) {
            form.type("get /apps é中😀").see("get /apps é中😀");
            form.press("ctrl-a", "delete").see("et /apps").seeNot("get");
            form.press("home", "ctrl-k").paste("one\ntwo").see("one two");
            form.resize(30, 5).see("30x5");
        }
    }

    @Test
    void effectsHaveEndedWhenItIsIdle() {
        try (Scenario<Form> form = open()) {
            form.type("x").press("enter").see("copied x");
        }
    }

    @Test
    void timeGoesByOnlyWhenTold() {
        try (Scenario<Form> form = open()) {
            form.press("f5").see("0 s").pass(2500).see("2 s").pass(600).see("3 s");
        }
    }

    @Test
    void escapeIsAKeyAndLeavingHasAStatus() {
        try (Scenario<Form> form = open()) {
            form.press("esc").left(3);
        }
    }

    @Test
    void whatIsNotSeenFailsWithThePicture() {
        try (Scenario<Form> form = open()) {
            AssertionError told =
                    assertThrows(AssertionError.class, () -> form.type("abc").see("xyz"));
            assertEquals(true, String.valueOf(told.getMessage()).contains("abc"));
        }
    }
}
