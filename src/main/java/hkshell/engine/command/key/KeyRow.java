package hkshell.engine.command.key;

import hkshell.domain.heroku.HerokuKey;
import hkshell.domain.ssh.PublicKey;
import hkshell.engine.Doc;
import hkshell.engine.session.SshFiles.Found;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key as the list shows it: one that the account has, with the files here that hold it, or a file here that it has not.
 *
 * @param has empty when the account has it not
 * @param files none when it is not on this machine
 */
record KeyRow(Optional<HerokuKey> has, List<Found> files) {
    KeyRow {
        files = List.copyOf(files);
    }

    /** Those of the account first, in its order. */
    static List<KeyRow> of(List<HerokuKey> account, List<Found> local) {
        List<KeyRow> rows = new ArrayList<>();
        for (HerokuKey one : account) {
            rows.add(new KeyRow(
                    Optional.of(one),
                    local.stream().filter(file -> holds(file, one)).toList()));
        }
        for (Found file : local) {
            if (account.stream().noneMatch(one -> holds(file, one))) {
                rows.add(new KeyRow(Optional.empty(), List.of(file)));
            }
        }
        return rows;
    }

    private static boolean holds(Found file, HerokuKey one) {
        return file.key().value().filter(one::is).isPresent();
    }

    private Optional<PublicKey> key() {
        return has.isPresent() ? has.get().key() : files.get(0).key().value();
    }

    /** Why a file holds no key; empty when it does. */
    private String problem() {
        return has.isPresent()
                ? ""
                : files.get(0).key().problem().map(Problem::sentence).orElse("");
    }

    private String comment() {
        return has.map(HerokuKey::comment)
                .orElseGet(() -> key().map(PublicKey::comment).orElse(""));
    }

    private String md5() {
        return key().map(PublicKey::md5)
                .orElseGet(() -> has.map(HerokuKey::fingerprint).orElse(""));
    }

    /** The fingerprint that the list shows of a key of the account. */
    static String print(HerokuKey key) {
        return key.key().map(PublicKey::sha256).orElse(key.fingerprint());
    }

    private String sha256() {
        return key().map(PublicKey::sha256).orElse("");
    }

    private String line() {
        return has.map(HerokuKey::publicKey)
                .orElseGet(() -> key().map(PublicKey::line).orElse(""));
    }

    private String type() {
        String line = line();
        return line.substring(0, Math.max(0, line.indexOf(' ')));
    }

    private Styled mark() {
        return has.isPresent() ? Styled.of("yes", Role.OK) : Styled.of("no", Role.WARN);
    }

    List<Styled> cells(boolean withMd5) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.shown()));
        String problem = problem();
        return List.of(
                mark(),
                Styled.of(String.join(" ", names), Role.NAME),
                problem.isEmpty() ? Styled.of(comment()) : Styled.of(problem, Role.WARN),
                Styled.of(type()),
                Styled.of(withMd5 || sha256().isEmpty() ? md5() : sha256()));
    }

    List<Styled> whole() {
        String problem = problem();
        return List.of(
                mark(),
                problem.isEmpty() ? Styled.of(line()) : Styled.of(files.get(0).shown() + ": " + problem, Role.WARN));
    }

    /** The names of the API where it has them; what hkshell adds stands after them. */
    Doc.Obj doc() {
        List<Doc> names = new ArrayList<>();
        files.forEach(file -> names.add(new Doc.Text(file.shown())));
        Doc.Obj doc = Doc.obj();
        if (has.isPresent()) {
            doc = doc.with("id", has.get().id()).with("created_at", has.get().created());
        }
        String problem = problem();
        doc = problem.isEmpty()
                ? doc.with("comment", comment())
                        .with("fingerprint", md5())
                        .with("public_key", line())
                        .with("type", type())
                        .with("sha256", sha256())
                : doc.with("problem", problem);
        return doc.with("registered", has.isPresent()).with("files", new Doc.Arr(names));
    }
}
