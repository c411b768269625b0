import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.nativ.CLibrary;

/** A terminal with a program in it, seen from the side of the person: keys go in, bytes come out, each with its time. */
final class Pty implements AutoCloseable {
    private final int master;
    private final FileInputStream output;
    private final FileOutputStream input;
    private final Process process;
    private final long started;

    /** What has come out since the last {@link #mark}. */
    private final StringBuilder seen = new StringBuilder();

    private int bytes;
    private long last;

    Pty(int columns, int rows, Path home, String... command) throws IOException {
        int[] ends = new int[1];
        int[] slave = new int[1];
        byte[] name = new byte[128];
        CLibrary.Termios usual = usual();
        CLibrary.WinSize size = new CLibrary.WinSize((short) rows, (short) columns);
        if (CLibrary.openpty(ends, slave, name, usual, size) != 0) {
            throw new IOException("no terminal to be had");
        }
        master = ends[0];
        FileDescriptor descriptor = descriptor(master);
        output = new FileInputStream(descriptor);
        input = new FileOutputStream(descriptor);
        File terminal = new File(new String(name, StandardCharsets.US_ASCII).trim());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(terminal)
                .redirectOutput(terminal)
                .redirectError(terminal);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        environment.keySet().removeIf(key -> key.startsWith("XDG_") || key.startsWith("HEROKU") || key.equals("NETRC"));
        started = System.nanoTime();
        process = builder.start();
    }

    /** The modes of a terminal as a shell leaves it: lines, echo, signals. */
    private static CLibrary.Termios usual() {
        CLibrary.Termios modes = new CLibrary.Termios();
        modes.c_iflag = 0x500;
        modes.c_oflag = 0x5;
        modes.c_cflag = 0xbf;
        modes.c_lflag = 0x8a3b;
        return modes;
    }

    /** The JDK has no other way from a number to a stream. */
    private static FileDescriptor descriptor(int number) throws IOException {
        try {
            Constructor<FileDescriptor> made = FileDescriptor.class.getDeclaredConstructor(int.class);
            made.setAccessible(true);
            return made.newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    /** Forgets what has come out so far. */
    void mark() {
        seen.setLength(0);
        bytes = 0;
        last = 0;
    }

    void press(String keys) throws IOException {
        input.write(keys.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads until all the texts are there; the time of the last one is {@link #lastByte}. */
    void until(String... texts) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!hasAll(texts)) {
            if (System.nanoTime() > end || !process.isAlive() && CLibrary.pollForInput(master, 200) <= 0) {
                throw new IOException("never seen: " + String.join(", ", texts) + "; only: " + printable());
            }
            read(100);
        }
    }

    /** Reads until nothing has come for so long. */
    void quiet(int millis) throws IOException {
        while (read(millis)) {
            // Each round is one read; the counting happens there.
        }
    }

    private boolean read(int millis) throws IOException {
        if (CLibrary.pollForInput(master, millis) <= 0) {
            return false;
        }
        byte[] chunk = new byte[65536];
        int read = output.read(chunk);
        if (read <= 0) {
            return false;
        }
        last = System.nanoTime();
        bytes += read;
        seen.append(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
        return true;
    }

    private boolean hasAll(String... texts) {
        for (String text : texts) {
            if (seen.indexOf(text) < 0) {
                return false;
            }
        }
        return true;
    }

    private String printable() {
        return seen.toString().replaceAll("[^ -~]+", " ");
    }

    int bytes() {
        return bytes;
    }

    long lastByte() {
        return last;
    }

    long started() {
        return started;
    }

    /** Peak memory in MiB, where the system says it (Linux); else 0. */
    long memory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        press("Q");
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (process.isAlive() && System.nanoTime() < end) {
                read(20);
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        output.close();
    }
}
