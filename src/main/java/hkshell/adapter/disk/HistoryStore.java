package hkshell.adapter.disk;

import hkshell.engine.session.Call;
import hkshell.engine.session.HistoryLog;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The calls on disk, one line each, the newest last, 0600. Where the file cannot be written, the calls of this run are
 * kept in memory.
 */
public final class HistoryStore implements HistoryLog {
    private static final int MOST_LINES = 2000;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Disk disk;
    private final Path file;
    private final List<Call> unsaved = new ArrayList<>();
    private Optional<Problem> problem = Optional.empty();
    private boolean trimmed;

    public HistoryStore(Disk disk) {
        this.disk = disk;
        this.file = disk.state.file("history");
    }

    @Override
    public synchronized List<Call> newest(int most) {
        List<Call> calls = new ArrayList<>();
        for (String line : lines()) {
            Call call = CallLine.read(line);
            if (call != null) {
                calls.add(call);
            }
        }
        calls.addAll(unsaved);
        return List.copyOf(calls.subList(Math.max(0, calls.size() - most), calls.size()));
    }

    @Override
    public synchronized void add(Call call) {
        Parsed<Path> added = disk.locked(file, () -> {
            trim();
            append(CallLine.of(call));
            return Optional.of(Parsed.good(file));
        });
        if (!added.isGood()) {
            problem = added.problem();
            unsaved.add(call);
        }
    }

    @Override
    public synchronized void clear() {
        unsaved.clear();
        Parsed<Path> cleared = disk.locked(file, () -> {
            Files.deleteIfExists(file);
            return Optional.of(Parsed.good(file));
        });
        problem = cleared.problem();
    }

    /** Why calls are not kept; empty while they are. */
    public synchronized Optional<Problem> problem() {
        return problem;
    }

    private void append(String line) throws IOException {
        try (RandomAccessFile out =
                new RandomAccessFile(disk.state.prepare("history").toFile(), "rw")) {
            boolean torn = false;
            if (out.length() > 0) {
                out.seek(out.length() - 1);
                torn = out.read() != '\n';
            }
            out.write(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Once a run: drops the oldest lines of a file that has grown beyond its bounds. */
    private void trim() throws IOException {
        if (trimmed) {
            return;
        }
        trimmed = true;
        Image image = disk.reader.read(file, Disk.ANY_SIZE);
        byte[] kept = newestOf(image.bytes);
        if (kept.length < image.bytes.length) {
            trimmed = disk.files.replace(image, kept);
        }
    }

    private static byte[] newestOf(byte[] all) {
        int start = all.length;
        int lines = 0;
        for (int at = all.length - 1; at >= 0 && all.length - at <= MOST_BYTES; at--) {
            boolean begins = at == 0 || all[at - 1] == '\n';
            if (begins && lines++ < MOST_LINES) {
                start = at;
            }
        }
        return Arrays.copyOfRange(all, start, all.length);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            byte[] bytes = newestOf(disk.reader.read(file, Disk.ANY_SIZE).bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int start = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
                lines.add(text.substring(start, end));
                start = end + 1;
            }
        } catch (IOException refused) {
            problem = Optional.of(disk.problems.unreadable(file, refused));
        }
        return lines;
    }
}
