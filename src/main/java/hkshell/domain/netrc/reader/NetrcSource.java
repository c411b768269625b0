package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import java.util.List;
import java.util.Optional;

/** A netrc file as every reader gets it: its bytes, what the file system says of it, and hkshell's own reading to compare with. */
public final class NetrcSource {
    private final byte[] bytes;
    private final NetrcFile file;
    private final FileAccess facts;

    private NetrcSource(byte[] bytes, NetrcFile file, FileAccess facts) {
        this.bytes = bytes;
        this.file = file;
        this.facts = facts;
    }

    public static NetrcSource of(byte[] bytes, FileAccess facts) {
        return new NetrcSource(bytes.clone(), NetrcFile.parse(bytes), facts);
    }

    public static NetrcSource of(NetrcFile file, FileAccess facts) {
        return new NetrcSource(file.bytes(), file, facts);
    }

    /** The same file as the file system shows it to another program. */
    NetrcSource under(FileAccess other) {
        return new NetrcSource(bytes, file, other);
    }

    byte[] bytes() {
        return bytes;
    }

    NetrcFile file() {
        return file;
    }

    FileAccess facts() {
        return facts;
    }

    /** The line of the record that hkshell itself finds for the host and the login, or 0. */
    int ownLine(Asked asked) {
        return own(asked).map(Entry.Login::line).orElse(0);
    }

    /** The record that hkshell itself takes: the first of the host, or the first of the asked login. */
    Optional<Entry.Login> own(Asked asked) {
        if (asked.login() == null) {
            return file.find(asked.host(), asked.port());
        }
        for (Entry.Login record : records(asked)) {
            if (isOf(asked.login(), record)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** Of {@code host:port}, or else of the host. */
    List<Entry.Login> records(Asked asked) {
        List<Entry.Login> named = file.all(asked.name());
        return named.isEmpty() ? file.all(asked.host()) : named;
    }

    static boolean isOf(String login, Entry.Login record) {
        Optional<Field> field = record.login();
        return field.isPresent() && field.get().value().equals(login);
    }
}
