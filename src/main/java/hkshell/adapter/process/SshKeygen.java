package hkshell.adapter.process;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * OpenSSH's ssh-keygen, which makes keys; hkshell never sees the private half. The passphrase is empty, because one would have
 * to go by its arguments, where others on the machine could read it; {@code ssh-keygen -p} gives the key one afterwards.
 */
final class SshKeygen {
    /** An ed25519 key takes milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST = 64 * 1024;

    private final Child child;

    SshKeygen(Child child) {
        this.child = child;
    }

    /**
     * A new ed25519 pair, FILE and FILE.pub.
     *
     * @param comment empty for the usual one, login and machine
     */
    Parsed<Path> make(Path file, Optional<String> comment) {
        Optional<Path> program = child.find("ssh-keygen");
        if (program.isEmpty()) {
            return Parsed.bad(failed("There is no ssh-keygen here to make a key with.", "install OpenSSH's client"));
        }
        List<String> words = new ArrayList<>(List.of(program.get().toString(), "-q", "-t", "ed25519", "-N", ""));
        comment.ifPresent(text -> words.addAll(List.of("-C", text)));
        words.addAll(List.of("-f", file.toString()));
        try {
            // Nothing on stdin: where it would ask whether to write over a file, it finds no yes and stops.
            Talk.Answer answer = child.talk(words, new byte[0], PATIENCE, MOST);
            boolean well = answer.inTime() && answer.status() == 0;
            return well ? made(file) : Parsed.bad(refused(answer));
        } catch (IOException cannotStart) {
            return Parsed.bad(failed("ssh-keygen could not be started.", "try it in a shell"));
        }
    }

    /** Another program of that name may end well and do nothing. */
    private static Parsed<Path> made(Path file) {
        boolean both = Files.exists(file) && Files.exists(file.resolveSibling(file.getFileName() + ".pub"));
        return both
                ? Parsed.good(file)
                : Parsed.bad(failed(
                        "ssh-keygen ended without an error, and made no key.",
                        "try it in a shell: ssh-keygen -t ed25519"));
    }

    private static Problem refused(Talk.Answer answer) {
        if (!answer.inTime()) {
            return Thread.currentThread().isInterrupted()
                    ? Problem.cancelled()
                    : failed("ssh-keygen did not end.", "try it in a shell: ssh-keygen -t ed25519");
        }
        String said = answer.err().strip();
        int end = said.indexOf('\n');
        String line = Fit.cut(Sanitize.line(end < 0 ? said : said.substring(0, end)), 200);
        return failed("ssh-keygen made no key" + (line.isEmpty() ? "." : ": " + line), "look at the folder's mode");
    }

    private static Problem failed(String sentence, String hint) {
        return Problem.file("ssh_keygen", sentence, hint);
    }
}
