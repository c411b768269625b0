package hkshell.fake;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jline.nativ.CLibrary;

/** A terminal of the Linux kernel's own, without a window: what is typed on it, a program reads from its file. */
public final class RealTerminal implements AutoCloseable {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final long UNLOCK = 0x40045431L;
    private static final long NUMBER = 0x80045430L;

    private final RandomAccessFile keyboard;
    private final FileInputStream held;
    private final String name;
    private final int fd;

    public RealTerminal() throws IOException {
        Set<String> before = named("ptmx");
        keyboard = new RandomAccessFile("/dev/ptmx", "rw");
        Set<String> after = named("ptmx");
        after.removeAll(before);
        int master = Integer.parseInt(after.iterator().next());
        int[] number = new int[1];
        if (CLibrary.ioctl(master, UNLOCK, number) != 0 || CLibrary.ioctl(master, NUMBER, number) != 0) {
            throw new IOException("no terminal");
        }
        name = "/dev/pts/" + number[0];
        held = new FileInputStream(name);
        fd = Integer.parseInt(named(name).iterator().next());
    }

    /** Whether this system has them. */
    public static boolean isHere() {
        return Files.isDirectory(OPEN_FILES) && Files.exists(Path.of("/dev/ptmx"));
    }

    private static Set<String> named(String end) throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path one : all) {
                if (leadsTo(one, end)) {
                    found.add(one.getFileName().toString());
                }
            }
        }
        return found;
    }

    /** Threads of other tests close theirs meanwhile. */
    private static boolean leadsTo(Path descriptor, String end) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString().endsWith(end);
        } catch (NoSuchFileException closed) {
            return false;
        }
    }

    /** The terminal's file. */
    public String name() {
        return name;
    }

    /** A descriptor that leads to it. */
    public int fd() {
        return fd;
    }

    public void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        held.close();
        keyboard.close();
    }
}
