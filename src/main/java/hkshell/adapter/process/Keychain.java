package hkshell.adapter.process;

import hkshell.engine.session.Programs;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The Heroku CLI's entries in the keychain of the system, by the very programs that the CLI uses. Read, never written. */
final class Keychain {
    /** Long enough to say yes to the question whether hkshell may look. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MOST = 64 * 1024;

    private final Child child;
    private final Duration patience;

    Keychain(Child child) {
        this(child, PATIENCE);
    }

    Keychain(Child child, Duration patience) {
        this.child = child;
        this.patience = patience;
    }

    Parsed<Secret> token(String login) {
        Optional<Path> secretTool = child.find("secret-tool");
        Optional<Path> security = child.find("security");
        if (secretTool.isPresent()) {
            return ask(List.of(secretTool.get().toString(), "lookup", "service", "heroku-cli", "account", login));
        }
        return security.isPresent()
                ? ask(List.of(
                        security.get().toString(), "find-generic-password", "-a", login, "-s", "heroku-cli", "-w"))
                : Parsed.bad(Problem.file(
                        "no_keychain", "There is no program here that reads the keychain.", "install secret-tool"));
    }

    private Parsed<Secret> ask(List<String> words) {
        try {
            Talk.Answer answer = child.talk(words, new byte[0], patience, MOST);
            if (!answer.inTime()) {
                return Parsed.bad(Thread.currentThread().isInterrupted() ? Problem.cancelled() : silent());
            }
            String text = new String(answer.out(), StandardCharsets.UTF_8).strip();
            return answer.whole() && answer.status() == 0 && !text.isEmpty()
                    ? Parsed.good(Secret.of(text))
                    : Parsed.bad(none());
        } catch (IOException cannotStart) {
            return Parsed.bad(none());
        }
    }

    private static Problem silent() {
        return Problem.file(
                Programs.KEYCHAIN_SILENT,
                "The keychain did not answer.",
                "unlock it, and look for its question on another screen; or heroku auth:token | hkshell login --token-stdin");
    }

    private static Problem none() {
        return Problem.file(
                "no_keychain",
                "The keychain gave no token of the Heroku CLI.",
                "heroku auth:token | hkshell login --token-stdin");
    }
}
