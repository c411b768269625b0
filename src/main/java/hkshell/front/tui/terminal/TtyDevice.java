package hkshell.front.tui.terminal;

import hkshell.front.tty.Tty;
import hkshell.front.tui.paint.Size;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** The real terminal. The streams are unbuffered: one write here is one write there. */
public final class TtyDevice implements Device {
    private final Tty tty;
    private final FileInputStream input;
    private final FileOutputStream output;

    public TtyDevice(Tty tty, FileInputStream input, FileOutputStream output) {
        this.tty = tty;
        this.input = input;
        this.output = output;
    }

    @Override
    public Size size() {
        Tty.WindowSize size = tty.size();
        return new Size(size.columns(), size.rows());
    }

    @Override
    public void raw() {
        tty.raw();
    }

    @Override
    public void keep() {
        tty.keep();
    }

    @Override
    public void cooked() {
        tty.restore();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        output.write(bytes);
    }

    @Override
    public boolean await(int millis) {
        return tty.await(millis);
    }

    @Override
    public int read(byte[] into) throws IOException {
        return input.read(into);
    }
}
