package hkshell.fake;

import hkshell.front.tui.paint.Size;
import hkshell.front.tui.terminal.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.ScreenTerminal;

/** A terminal in memory: what is written is acted on as xterm would, and kept. */
public final class EmulatedDevice implements Device {
    private final ScreenTerminal screen;
    private final List<byte[]> writes = new ArrayList<>();
    private Size size;
    private boolean raw;
    private boolean gone;

    public EmulatedDevice(Size size) {
        this.size = size;
        this.screen = new ScreenTerminal(size.columns(), size.rows());
    }

    @Override
    public Size size() {
        return size;
    }

    public void resize(Size other) {
        size = other;
        screen.setSize(org.jline.terminal.Size.of(other.columns(), other.rows()));
    }

    @Override
    public void raw() {
        raw = true;
    }

    @Override
    public void keep() {
        // It knows but one other mode than raw.
    }

    @Override
    public void cooked() {
        raw = false;
    }

    public boolean isRaw() {
        return raw;
    }

    /** From now on nobody is at the other end. */
    public void hangUp() {
        gone = true;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (gone) {
            throw new IOException("gone");
        }
        writes.add(bytes.clone());
        screen.write(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Each frame as it was written, since the beginning or the last {@link #forgetWrites}. */
    public List<byte[]> writes() {
        return writes;
    }

    /** Everything that was written, as text. */
    public String written() {
        StringBuilder all = new StringBuilder();
        for (byte[] write : writes) {
            all.append(new String(write, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    public int writtenBytes() {
        return writes.stream().mapToInt(write -> write.length).sum();
    }

    public void forgetWrites() {
        writes.clear();
    }

    @Override
    public boolean await(int millis) {
        return false;
    }

    @Override
    public int read(byte[] into) {
        return 0;
    }

    /** The characters on the screen, a line each, without trailing blanks. */
    public String text() {
        long[] cells = cells();
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < size.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < size.columns(); column++) {
                int point = ScreenTerminal.cellCodePoint(cells[row * size.columns() + column]);
                line.append(point == 0 ? "" : new String(Character.toChars(point)));
            }
            all.append(line.toString().stripTrailing()).append('\n');
        }
        return all.toString();
    }

    /** What a person sees of each cell, for comparing two screens: a blank has no ink. */
    public long[] looks() {
        long[] cells = cells();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = look(cells[i]);
        }
        return cells;
    }

    private static long look(long cell) {
        int point = ScreenTerminal.cellCodePoint(cell);
        long flags = (ScreenTerminal.cellUnderline(cell) ? 1 : 0) | (ScreenTerminal.cellInverse(cell) ? 2 : 0);
        long background = ScreenTerminal.cellHasBackground(cell) ? ScreenTerminal.cellBackground(cell) + 1L : 0;
        boolean ink = point != ' ' || flags != 0;
        long foreground = ink && ScreenTerminal.cellHasForeground(cell) ? ScreenTerminal.cellForeground(cell) + 1L : 0;
        long bold = ink && ScreenTerminal.cellBold(cell) ? 4 : 0;
        return point | (flags | bold) << 21 | background << 24 | foreground << 40;
    }

    private long[] cells() {
        long[] cells = new long[size.columns() * size.rows()];
        screen.dump(cells, new int[2]);
        return cells;
    }

    /** Column and row, from 0. */
    public int[] cursor() {
        int[] cursor = new int[2];
        screen.dump(new long[size.columns() * size.rows()], cursor);
        return cursor;
    }
}
