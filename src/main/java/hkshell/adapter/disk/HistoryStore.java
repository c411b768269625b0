package hkshell.adapter.disk;

import hkshell.domain.request.Body;
import hkshell.engine.session.Call;
import hkshell.engine.session.HistoryLog;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls on disk, one line each, the newest last, 0600; several runs append at the same time. Where the file cannot be
 * written, the calls of this run are kept in memory.
 */
public final class HistoryStore implements HistoryLog {
    private static final int MOST_LINES = 2000;
    private static final int MOST_BYTES = 1024 * 1024;

    /** What is left when the file has become too large: less than it may have, so that this happens seldom. */
    private static final int KEPT_LINES = 1500;

    private static final int KEPT_BYTES = MOST_BYTES / 4 * 3;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Disk disk;
    private final Path file;
    private final BodyFolder bodies;
    private final List<Call> unsaved = new ArrayList<>();
    private Optional<Problem> problem = Optional.empty();
    private boolean told;
    private Known known = Known.NOTHING;

    public HistoryStore(Disk disk) {
        this.disk = disk;
        this.file = disk.state.file("history");
        this.bodies = new BodyFolder(new StateFolder(disk.state.file("bodies"), disk.problems));
    }

    /**
     * The file as this run left it: while its length is the same nobody else has written, and it need not be read.
     *
     * @param last the number of its last call
     */
    private record Known(long length, int lines, long last) {
        static final Known NOTHING = new Known(0, 0, 0);

        static Known of(byte[] bytes) {
            return new Known(bytes.length, CallLines.count(bytes), CallLines.last(bytes));
        }

        boolean isFull(int more) {
            return lines >= MOST_LINES || length + more > MOST_BYTES;
        }

        Known plus(int bytes) {
            return new Known(length + bytes, lines + 1, last + 1);
        }
    }

    @Override
    public synchronized List<Call> newest(int most) {
        List<Call> calls = new ArrayList<>(CallLines.of(bytes()));
        calls.addAll(unsaved);
        calls.sort(Comparator.comparingLong(Call::number));
        return List.copyOf(calls.subList(Math.max(0, calls.size() - most), calls.size()));
    }

    @Override
    public synchronized Call add(Call call) {
        if (CallLines.bytes(call).length > LONGEST_LINE) {
            return remember(call);
        }
        Parsed<Call> added = disk.locked(file, () -> append(call).map(Parsed::good));
        if (!added.isGood()) {
            problem = added.problem();
        }
        return added.value().orElseGet(() -> remember(call));
    }

    @Override
    public synchronized Call remember(Call call) {
        if (unsaved.size() == MOST_LINES) {
            unsaved.remove(0);
        }
        List<Call> newest = newest(1);
        Call numbered = call.numbered(newest.isEmpty() ? 1 : newest.get(0).number() + 1);
        unsaved.add(numbered);
        return numbered;
    }

    @Override
    public synchronized void addBody(Call call, Body answer) {
        Parsed<Path> added = disk.locked(file, () -> {
            bodies.add(call.number(), answer);
            return Optional.of(Parsed.good(file));
        });
        problem = problem.or(added::problem);
    }

    @Override
    public Optional<Body> body(Call call) {
        return bodies.body(call.number());
    }

    @Override
    public synchronized void clear() {
        unsaved.clear();
        Parsed<Path> cleared = disk.locked(file, () -> {
            Files.deleteIfExists(file);
            bodies.clear();
            return Optional.of(Parsed.good(file));
        });
        known = Known.NOTHING;
        problem = cleared.problem();
    }

    @Override
    public synchronized Optional<Problem> untold() {
        Optional<Problem> news = told ? Optional.empty() : problem;
        told |= news.isPresent();
        return news;
    }

    /** The call with its number, once it stands in the file; empty when another program has replaced that meanwhile. */
    private Optional<Call> append(Call call) throws IOException {
        Path path = disk.state.prepare("history");
        if (Files.size(path) != known.length()) {
            known = Known.of(image().bytes);
        }
        if (known.isFull(LONGEST_LINE) && !trim()) {
            return Optional.empty();
        }
        long before = unsaved.isEmpty() ? 0 : unsaved.get(unsaved.size() - 1).number();
        Call numbered = call.numbered(Math.max(known.last(), before) + 1);
        known = new Known(known.length(), known.lines(), numbered.number() - 1);
        append(path, CallLines.bytes(numbered));
        return Optional.of(numbered);
    }

    private void append(Path path, byte[] line) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            boolean torn = false;
            if (out.length() > 0) {
                out.seek(out.length() - 1);
                torn = out.read() != '\n';
            }
            // In one piece: a reader meanwhile sees all of it or a line without its end.
            byte[] whole = torn ? new byte[line.length + 1] : line;
            if (torn) {
                whole[0] = '\n';
                System.arraycopy(line, 0, whole, 1, line.length);
            }
            out.write(whole);
            known = known.plus(whole.length);
        }
    }

    /** Drops the oldest; false when another program wrote meanwhile. */
    private boolean trim() throws IOException {
        Image image = image();
        byte[] kept = CallLines.newest(image.bytes, KEPT_LINES, KEPT_BYTES);
        boolean done = disk.files.replace(image, kept);
        known = Known.of(done ? kept : image().bytes);
        return done;
    }

    private Image image() throws IOException {
        return disk.reader.read(file, Disk.ANY_SIZE);
    }

    private byte[] bytes() {
        try {
            return image().bytes;
        } catch (IOException refused) {
            problem = Optional.of(disk.problems.unreadable(file, refused));
            return new byte[0];
        }
    }
}
