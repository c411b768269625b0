package hkshell.front.tui.terminal;

import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Msg.Mouse.Button;
import org.jspecify.annotations.Nullable;

/** Mouse reports of xterm's mode 1006: button, column and row from 1. */
final class SgrMouse {
    private static final int DRAG = 32;
    private static final int WHEEL = 64;

    /** Shift, Meta and Control: what the mouse does here does not depend on them. */
    private static final int MODIFIERS = 4 | 8 | 16;

    private SgrMouse() {}

    static @Nullable Msg message(String parameters, boolean release) {
        int[] numbers = Numbers.of(parameters);
        if (numbers == null || numbers.length != 3 || numbers[1] < 1 || numbers[2] < 1) {
            return null;
        }
        Button button = button(numbers[0] & ~MODIFIERS, release);
        return button == null ? null : new Msg.Mouse(button, numbers[1] - 1, numbers[2] - 1);
    }

    private static @Nullable Button button(int code, boolean release) {
        if (code >= WHEEL) {
            return code == WHEEL ? Button.WHEEL_UP : code == WHEEL + 1 ? Button.WHEEL_DOWN : null;
        }
        if (release) {
            return Button.RELEASE;
        }
        if ((code & DRAG) != 0) {
            return Button.DRAG;
        }
        return switch (code) {
            case 0 -> Button.LEFT;
            case 1 -> Button.MIDDLE;
            case 2 -> Button.RIGHT;
            default -> null;
        };
    }
}
