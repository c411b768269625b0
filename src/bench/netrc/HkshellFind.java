import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** hkshell's reading of a netrc file. */
final class HkshellFind implements Finder {
    @Override
    public String find(Path file, String host) throws IOException {
        Entry.Login record =
                NetrcFile.own(Files.readAllBytes(file)).find(host).orElseThrow(() -> new IOException("not found"));
        return record.password().orElseThrow().value();
    }
}
