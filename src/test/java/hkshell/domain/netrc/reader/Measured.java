package hkshell.domain.netrc.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One measured look-up: what a real program answered for a case of the corpus, and ours in the same words.
 *
 * @param expected {@code none}, {@code failed}, {@code hung}, or the three fields between tabs
 */
record Measured(String name, Asked asked, String reader, String expected) {
    private static final Map<String, FileAccess> SETUPS = setups();

    /** Of the programs that the profiles were written for. */
    static List<Measured> all() {
        return all("answers.tsv");
    }

    /** Of other versions of them: the reader is the profile that stands for it, a colon, and the program. */
    static List<Measured> ofOtherVersions() {
        return all("answers-other.tsv");
    }

    private static List<Measured> all(String table) {
        List<Measured> all = new ArrayList<>();
        for (String line : lines(table)) {
            if (!line.startsWith("# ")) {
                String[] parts = line.split("\t", 6);
                String login = parts[2].equals("-") ? null : unescaped(parts[2]);
                int port = parts[3].equals("-") ? -1 : Integer.parseInt(parts[3]);
                Asked asked = new Asked(unescaped(parts[1]), login, port);
                for (String reader : parts[4].split(" ")) {
                    all.add(new Measured(parts[0], asked, reader, meant(reader, login, parts[5])));
                }
            }
        }
        return all;
    }

    /** Without credentials curl and git still send the asked login, or an empty one, with an empty password. */
    private static String meant(String reader, String login, String answer) {
        boolean onWire = reader.startsWith("curl-") || reader.equals("git");
        boolean nobody = answer.startsWith("=" + (login == null ? "" : escaped(login)) + "\t=\t");
        return onWire && nobody ? "none" : answer;
    }

    String profile() {
        int colon = reader.indexOf(':');
        return colon < 0 ? reader : reader.substring(0, colon);
    }

    String where() {
        return reader + " " + name + " " + asked.host() + (asked.login() == null ? "" : " as " + asked.login())
                + (asked.port() < 0 ? "" : " port " + asked.port());
    }

    static NetrcSource source(String name) {
        FileAccess facts = SETUPS.getOrDefault(name, FileAccess.ordinary());
        byte[] bytes = facts.kind() == FileAccess.Kind.FILE ? resource(name + ".netrc") : new byte[0];
        return NetrcSource.of(bytes, facts);
    }

    private static Map<String, FileAccess> setups() {
        Map<String, FileAccess> setups = new HashMap<>();
        for (String line : lines("setups.tsv")) {
            if (!line.startsWith("# ")) {
                String[] parts = line.split("\t");
                FileAccess.Kind kind = switch (parts[1]) {
                    case "directory" -> FileAccess.Kind.FOLDER;
                    case "missing" -> FileAccess.Kind.MISSING;
                    default -> FileAccess.Kind.FILE;
                };
                int mode = Integer.parseInt(parts[2], 8);
                setups.put(parts[0], new FileAccess(kind, mode, parts[3].equals("mine"), (mode & 0444) != 0, true));
            }
        }
        return setups;
    }

    /** Whether an answer of ours says the same; a hang must be called one. */
    boolean agrees(Answer answer) {
        return said(answer).equals(expected);
    }

    String said(Answer answer) {
        boolean noAccount = expected.endsWith("\t?");
        return answer.accept(new Answer.Visitor<>() {
            @Override
            public String found(Answer.Found found) {
                String account = noAccount ? "?" : shown(found.accountValue());
                return shown(found.loginValue()) + "\t" + shown(found.passwordValue()) + "\t" + account;
            }

            @Override
            public String none(Answer.None none) {
                return "none";
            }

            @Override
            public String failed(Answer.Failed failed) {
                return failed.error().equals("never ends") ? "hung" : "failed";
            }
        });
    }

    private static String shown(FieldValue value) {
        if (value == null) {
            return "-";
        }
        return value.utf8()
                ? "=" + escaped(value.text())
                : "~" + Base64.getEncoder().encodeToString(value.bytes());
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\\') {
                shown.append("\\\\");
            } else if (c < ' ' || c > '~') {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\u", at)) {
                plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                at += text.startsWith("\\\\", at) ? 1 : 0;
                plain.append(text.charAt(at++));
            }
        }
        return plain.toString();
    }

    private static List<String> lines(String name) {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    static byte[] resource(String name) {
        try (InputStream in = Measured.class.getResourceAsStream("/netrc/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
