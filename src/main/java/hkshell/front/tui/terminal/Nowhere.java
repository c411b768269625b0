package hkshell.front.tui.terminal;

import hkshell.front.tui.paint.Size;

/** A terminal of one cell that shows nothing, for {@link FullScreen#rehearse}. */
final class Nowhere implements Device {
    @Override
    public Size size() {
        return new Size(1, 1);
    }

    @Override
    public void raw() {
        // It has no modes.
    }

    @Override
    public void keep() {
        // It has no modes.
    }

    @Override
    public void cooked() {
        // It has no modes.
    }

    @Override
    public void write(byte[] bytes) {
        // Nobody looks.
    }

    @Override
    public boolean await(int millis) {
        return false;
    }

    @Override
    public int read(byte[] into) {
        return -1;
    }
}
