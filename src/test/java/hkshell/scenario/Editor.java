package hkshell.scenario;

import hkshell.engine.session.Programs;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A person's editor that does one thing, and no other program. */
record Editor(Typing typing) implements Programs {
    /** What a person does in it. */
    interface Typing {
        Parsed<byte[]> in(byte[] text);
    }

    static Editor of(UnaryOperator<String> how) {
        return new Editor(text -> Parsed.good(
                how.apply(new String(text, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public Parsed<String> copy(String text) {
        return Parsed.good("copied");
    }

    @Override
    public Parsed<String> open(String address) {
        return Parsed.bad(Problem.file("no_display", "There is no display.", ""));
    }

    @Override
    public Parsed<Secret> keychainToken(String login) {
        return Parsed.bad(Problem.file("no_keychain", "There is no keychain.", ""));
    }

    @Override
    public Parsed<Path> makeKey(Path file, Optional<String> comment) {
        return Parsed.bad(Problem.file("no_ssh_keygen", "There is no ssh-keygen.", ""));
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        return typing.in(text);
    }
}
