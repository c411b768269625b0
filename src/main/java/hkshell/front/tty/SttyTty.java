package hkshell.front.tty;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A terminal by the program stty, where no native library fits. */
final class SttyTty implements Tty {
    /** Without poll the input is looked at now and then. */
    private static final int LOOK_MILLIS = 20;

    private final Spawn spawn;
    private final InputStream input;
    private @Nullable String found;

    SttyTty(Spawn spawn, InputStream input) {
        this.spawn = spawn;
        this.input = input;
    }

    @Override
    public WindowSize size() {
        return spawn.run("stty", "size").map(SttyTty::parse).orElse(WindowSize.USUAL);
    }

    /** Rows come first: {@code 24 80}. */
    static WindowSize parse(String answer) {
        String text = answer.strip();
        int blank = text.indexOf(' ');
        try {
            int rows = Integer.parseInt(text.substring(0, Math.max(0, blank)));
            int columns = Integer.parseInt(text.substring(blank + 1));
            return rows > 0 && columns > 0 ? new WindowSize(columns, rows) : WindowSize.USUAL;
        } catch (NumberFormatException notSaid) {
            return WindowSize.USUAL;
        }
    }

    @Override
    public synchronized void raw() {
        save();
        spawn.run(
                "stty", "-isig", "-icanon", "-iexten", "-echo", "-ixon", "-icrnl", "-istrip", "min", "1", "time", "0");
    }

    @Override
    public synchronized void noEcho() {
        save();
        spawn.run("stty", "-echo", "echonl", "icanon", "isig");
    }

    @Override
    public synchronized void keep() {
        save();
    }

    @Override
    public synchronized void restore() {
        if (found != null) {
            spawn.run("stty", found);
            found = null;
        }
    }

    private void save() {
        Optional<String> now = found == null ? spawn.run("stty", "-g") : Optional.empty();
        if (now.isPresent()) {
            found = now.get().strip();
        }
    }

    @Override
    public boolean await(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        try {
            while (input.available() == 0) {
                if (millis >= 0 && System.nanoTime() >= end) {
                    return false;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return true;
        } catch (IOException gone) {
            // The read that follows says so.
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
