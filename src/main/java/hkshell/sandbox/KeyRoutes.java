package hkshell.sandbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * {@code /account/keys}: the SSH keys of each account. The first account has one, the others have none.
 *
 * <p>The calls and their bodies are as the Heroku CLI was seen to send them, and the fields of a key as the public schema
 * and the CLI name them. Adding and removing are in no public schema, and no answer of the real API was seen: that a
 * refusal is 422 {@code invalid_params}, the words of it, and that a key belongs to one account are guesses, by analogy with
 * other writes. hkshell relies on none of the words.
 */
final class KeyRoutes {
    private final World world;
    private final List<SshKey> keys = new ArrayList<>();
    private int made;

    KeyRoutes(World world) {
        this.world = world;
        SandboxAccount me = SandboxAccount.ALL.get(0);
        String text = madeUp("me@desk");
        String print = SshKey.fingerprint(text).orElseThrow();
        keys.add(new SshKey(
                Ids.of("first key"), me, text, "me@desk", print, world.start().minus(Duration.ofDays(200))));
    }

    /** An ed25519 key whose private half nobody has. */
    private static String madeUp(String comment) {
        byte[] half;
        try {
            half = MessageDigest.getInstance("SHA-256").digest(comment.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] head = "\0\0\0\u000bssh-ed25519\0\0\0\u0020".getBytes(StandardCharsets.US_ASCII);
        byte[] blob = new byte[head.length + half.length];
        System.arraycopy(head, 0, blob, 0, head.length);
        System.arraycopy(half, 0, blob, head.length, half.length);
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob) + " " + comment;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/account/keys", (call, account) -> Answer.list(of(account), SshKey::write)),
                Route.of("POST", "/account/keys", this::add),
                Route.of("GET", "/account/keys/{}", this::one),
                Route.of("DELETE", "/account/keys/{}", this::remove));
    }

    private List<SshKey> of(SandboxAccount account) {
        return keys.stream().filter(key -> key.account().equals(account)).toList();
    }

    /** By id or fingerprint, whose colons a client may have escaped. */
    private Optional<SshKey> find(Incoming call, SandboxAccount account) {
        String identity = URLDecoder.decode(call.path().get(2), StandardCharsets.UTF_8);
        return of(account).stream()
                .filter(key -> key.id().equals(identity) || key.fingerprint().equals(identity))
                .findFirst();
    }

    private Answer add(Incoming call, SandboxAccount account) throws IOException {
        Optional<String> sent = call.fields().getOrDefault("public_key", Optional.empty());
        if (sent.isEmpty()) {
            return wrong("A key needs the field public_key.");
        }
        String text = sent.get().strip();
        Optional<String> print = SshKey.fingerprint(text);
        if (print.isEmpty()) {
            return wrong("That is no public key of OpenSSH.");
        }
        // Also of another account: git tells people by their keys.
        if (keys.stream().anyMatch(key -> key.fingerprint().equals(print.get()))) {
            return wrong("An account has this fingerprint already.");
        }
        SshKey key = new SshKey(Ids.of("key " + ++made), account, text, SshKey.comment(text), print.get(), world.now());
        keys.add(key);
        return Answer.json(201, key::write);
    }

    private static Answer wrong(String message) throws IOException {
        return Answer.error(422, "invalid_params", message);
    }

    private Answer one(Incoming call, SandboxAccount account) throws IOException {
        Optional<SshKey> key = find(call, account);
        return key.isPresent() ? Answer.ok(key.get()::write) : Answer.noSuch("key");
    }

    private Answer remove(Incoming call, SandboxAccount account) throws IOException {
        Optional<SshKey> key = find(call, account);
        if (key.isEmpty()) {
            return Answer.noSuch("key");
        }
        keys.remove(key.get());
        return Answer.ok(key.get()::write);
    }
}
