package hkshell.adapter.disk;

import hkshell.domain.request.Body;
import hkshell.domain.request.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Large answers in files of the state folder, 0600. Each loses its name as soon as it is open, so that it ends with the
 * program however that ends; where a file system keeps the name, a later run removes what nobody holds.
 */
public final class DiskSpool implements Spool {
    private final Disk disk;
    private final StateFolder folder;

    public DiskSpool(Disk disk) {
        this.disk = disk;
        this.folder = new StateFolder(disk.state.path().resolve("spool"), disk.problems);
    }

    @Override
    public Room open() throws IOException {
        try {
            disk.state.prepare();
            folder.prepare();
            sweep();
            Path file = folder.file(Long.toHexString(ThreadLocalRandom.current().nextLong()));
            StateFolder.createNew(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.lock();
            return new File(channel, nameless(file));
        } catch (IOException refused) {
            throw new Refused(disk.problems.unspooled(folder.path(), refused));
        }
    }

    /** Whether the name could be taken from the open file. */
    private static boolean nameless(Path file) {
        try {
            Files.delete(file);
            return true;
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
            return false;
        }
    }

    /** Removes what killed runs left, on a thread beside; most runs never open a room. */
    public void sweepAside() {
        Thread thread = new Thread(this::sweep, "hkshell-spool-sweep");
        thread.setDaemon(true);
        thread.start();
    }

    private void sweep() {
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
            for (Path file : files) {
                removeUnheld(file);
            }
        } catch (IOException | RuntimeException unlisted) {
            // A later run tries again.
            return;
        }
    }

    private static void removeUnheld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException ours) {
            return;
        }
    }

    private final class File implements Room {
        private final FileChannel channel;
        private final boolean nameless;
        private boolean read;

        /** @param nameless otherwise the lock is held as long as the program runs */
        File(FileChannel channel, boolean nameless) {
            this.channel = channel;
            this.nameless = nameless;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                for (ByteBuffer left = ByteBuffer.wrap(bytes, from, count); left.hasRemaining(); ) {
                    channel.write(left);
                }
            } catch (IOException full) {
                throw new Refused(disk.problems.unspooled(folder.path(), full));
            }
        }

        /** The system brings in what is looked at, and takes it out again when memory is short. */
        @Override
        public Body body() throws IOException {
            read = true;
            return Body.reading(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }

        @Override
        public void close() throws IOException {
            if (nameless || !read) {
                channel.close();
            }
        }
    }
}
