package hkshell.adapter.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read: its bytes, and the very file they stood in. A save is made for one, and is called off when the
 * disk no longer says the same.
 */
final class Image {
    private static final byte[] NOTHING = new byte[0];

    final Path named;
    final Path real;
    final byte[] bytes;
    final @Nullable FileMark mark;

    /**
     * @param named as the person calls it
     * @param real where it stands, symbolic links followed
     * @param mark null when there is no file
     */
    Image(Path named, Path real, byte[] bytes, @Nullable FileMark mark) {
        this.named = named;
        this.real = real;
        this.bytes = bytes;
        this.mark = mark;
    }

    static Image missing(Path named, Path real) {
        return new Image(named, real, NOTHING, null);
    }

    boolean exists() {
        return mark != null;
    }

    String mode() {
        return mark == null ? "" : mark.digits();
    }

    /** Whether the name still leads to that very file, with the same owner and permissions. */
    boolean stillStands() throws IOException {
        return mark != null && mark.isUntouched(FileMark.find(real)) && stillLeads();
    }

    /** Whether the name still leads to the same place: a link may be set to another one. */
    boolean stillLeads() throws IOException {
        return real.equals(ImageReader.follow(named));
    }

    boolean says(byte[] other) {
        return Arrays.equals(bytes, other);
    }
}
