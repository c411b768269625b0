import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.transport.NetRC;

/** JGit's reading of a netrc file; with a file and a host a process of its own. */
final class JGitFind implements Finder {
    @Override
    public String find(Path file, String host) throws IOException {
        NetRC.NetRCEntry entry = new NetRC(file.toFile()).getEntry(host);
        if (entry == null) {
            throw new IOException("not found");
        }
        return new String(entry.password);
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(new JGitFind().find(Path.of(arguments[0]), arguments[1]));
    }
}
