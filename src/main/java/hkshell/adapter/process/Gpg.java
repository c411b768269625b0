package hkshell.adapter.process;

import hkshell.engine.session.Cipher;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GnuPG, 2.1 or newer, as the cipher. It has the keys, its agent asks for passphrases, and hkshell sees neither. A locked
 * key is asked for only when the caller says that the terminal is free; else pinentry could paint over the screen.
 */
public final class Gpg implements Cipher {
    /** For an answer that needs no person. A smart card takes a second or two. */
    private static final Duration QUICK = Duration.ofSeconds(6);

    /** For a person who looks for a passphrase. */
    private static final Duration PERSON = Duration.ofMinutes(3);

    /** In bytes: as much as a netrc file may have. */
    private static final int MOST = 64 * 1024 * 1024;

    /** No question, no terminal, no look-up of keys on the network. */
    private static final List<String> ALWAYS =
            List.of("--batch", "--no-tty", "--no-auto-key-retrieve", "--status-fd", "2");

    private final Child child;
    private final Duration quick;

    /** @param variables the environment; HEROKU_API_KEY is taken out of it */
    public Gpg(Map<String, String> variables) {
        this(variables, QUICK);
    }

    Gpg(Map<String, String> variables, Duration quick) {
        this.child = new Child(variables);
        this.quick = quick;
    }

    @Override
    public Parsed<Opened> open(byte[] sealed, String name, boolean asking) {
        List<String> words = new ArrayList<>();
        if (asking && program().isPresent()) {
            String terminal = child.terminal();
            if (!terminal.isEmpty()) {
                words.addAll(List.of("--ttyname", terminal));
            }
        } else if (!asking) {
            words.addAll(List.of("--pinentry-mode", "error"));
        }
        words.add("--decrypt");
        return run(words, sealed, name, asking ? PERSON : quick).then(answer -> opened(answer, name));
    }

    private static Parsed<Opened> opened(Talk.Answer answer, String name) {
        GpgStatus status = new GpgStatus(answer.err());
        if (!answer.whole()) {
            return Parsed.bad(GpgProblems.tooLarge(name, MOST));
        }
        // Not the exit status: it is 2 as well when a signer's key is not known here.
        return status.isOpened()
                ? Parsed.good(new Opened(answer.out(), closed(status, name)))
                : Parsed.bad(GpgProblems.notOpened(status, name));
    }

    private static Optional<Problem> closed(GpgStatus status, String name) {
        if (status.isSigned()) {
            return Optional.of(GpgProblems.signed(name));
        }
        if (status.isByPassphrase()) {
            return Optional.of(GpgProblems.byPassphrase(name));
        }
        return status.hidesRecipients() ? Optional.of(GpgProblems.hidden(name)) : Optional.empty();
    }

    @Override
    public Parsed<byte[]> seal(byte[] text, byte[] like, String name) {
        if (like.length == 0) {
            return encrypted(List.of("--armor", "--default-recipient-self"), text, name);
        }
        return run(List.of("--list-only", "--list-packets"), like, name, quick)
                .map(answer -> GpgPackets.of(like, new String(answer.out(), StandardCharsets.UTF_8)))
                .then(packets -> packets.canBeMadeAgain()
                        ? encrypted(recipients(packets), text, name)
                        : Parsed.bad(packets.passphrase() ? GpgProblems.byPassphrase(name) : GpgProblems.hidden(name)));
    }

    /**
     * Trust is not asked for: the person has encrypted to these keys already. What gpg.conf adds to every file is left out,
     * so that the recipients are those that the file had.
     */
    private static List<String> recipients(GpgPackets packets) {
        List<String> words =
                new ArrayList<>(List.of("--trust-model", "always", "--no-encrypt-to", "--no-throw-keyids"));
        words.add(packets.armoured() ? "--armor" : "--no-armor");
        for (String key : packets.keys()) {
            words.addAll(List.of("--recipient", "0x" + key));
        }
        return words;
    }

    private Parsed<byte[]> encrypted(List<String> options, byte[] text, String name) {
        List<String> words = new ArrayList<>(options);
        words.add("--encrypt");
        return run(words, text, name, quick)
                .then(answer -> answer.status() == 0 && answer.whole() && answer.out().length > 0
                        ? Parsed.good(answer.out())
                        : Parsed.bad(GpgProblems.notSealed(new GpgStatus(answer.err()), name)));
    }

    private Optional<Path> program() {
        return child.find("gpg").or(() -> child.find("gpg2"));
    }

    private Parsed<Talk.Answer> run(List<String> words, byte[] stdin, String name, Duration patience) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Parsed.bad(GpgProblems.missing(name));
        }
        List<String> line = new ArrayList<>(List.of(program.get().toString()));
        line.addAll(ALWAYS);
        line.addAll(words);
        try {
            Talk.Answer answer = child.talk(line, stdin, patience, MOST);
            return answer.inTime() ? Parsed.good(answer) : Parsed.bad(GpgProblems.silent(name));
        } catch (IOException cannotStart) {
            return Parsed.bad(GpgProblems.missing(name));
        }
    }
}
