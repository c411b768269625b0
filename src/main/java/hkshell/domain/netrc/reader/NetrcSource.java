package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import java.util.Optional;

/** A netrc file as every reader gets it: its bytes, what the file system says of it, and hkshell's own reading to compare with. */
public final class NetrcSource {
    private final byte[] bytes;
    private final NetrcFile file;
    private final FileFacts facts;

    private NetrcSource(byte[] bytes, NetrcFile file, FileFacts facts) {
        this.bytes = bytes;
        this.file = file;
        this.facts = facts;
    }

    public static NetrcSource of(byte[] bytes, FileFacts facts) {
        return new NetrcSource(bytes.clone(), NetrcFile.parse(bytes), facts);
    }

    public static NetrcSource of(NetrcFile file, FileFacts facts) {
        return new NetrcSource(file.bytes(), file, facts);
    }

    byte[] bytes() {
        return bytes;
    }

    NetrcFile file() {
        return file;
    }

    FileFacts facts() {
        return facts;
    }

    /** The line of the record that hkshell itself finds for the host, or 0. */
    int ownLine(Asked asked) {
        Optional<Entry.Login> record = file.find(asked.host(), asked.port());
        return record.isPresent() ? record.get().line() : 0;
    }
}
