package hkshell.adapter.disk;

import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Between the bytes of a file and the text that they say. */
interface FileText {
    /**
     * What a file says; nothing when it is not there.
     *
     * @param asking whether the person may be asked for a passphrase
     * @throws Refused when it cannot be read
     */
    byte[] open(Image file, boolean asking) throws Refused;

    /** Why it cannot be written, although it can be read. */
    Optional<Problem> closed(Image file) throws Refused;

    /**
     * The bytes for another text, in the form of a file.
     *
     * @param named the file that they are for
     * @param like the file whose form they get
     * @throws Refused when they cannot be made
     */
    byte[] close(Path named, Image like, byte[] text) throws Refused;

    /** Whether the bytes say nothing by themselves. */
    boolean isSealed();

    /** As nearly all files are: the bytes are the text. */
    record Plain() implements FileText {
        @Override
        public byte[] open(Image file, boolean asking) {
            return file.bytes;
        }

        @Override
        public Optional<Problem> closed(Image file) {
            return Optional.empty();
        }

        @Override
        public byte[] close(Path named, Image like, byte[] text) {
            return text;
        }

        @Override
        public boolean isSealed() {
            return false;
        }
    }
}
