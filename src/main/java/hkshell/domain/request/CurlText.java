package hkshell.domain.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call as a line for curl that holds no secret: curl takes the credential from a netrc file itself, and a body with a
 * secret in it is read from standard input.
 */
public final class CurlText {
    private static final int LONGEST_BODY = 4096;
    private static final Redactor REDACTOR = new Redactor(List.of());

    private CurlText() {}

    /**
     * @param netrcFile the file that has the record, when it is not the one that curl would take from {@code $HOME/.netrc}
     */
    public static String of(SignedRequest signed, Optional<String> netrcFile) {
        Request request = signed.request();
        List<String> words = new ArrayList<>(List.of("curl"));
        StringBuilder variable = new StringBuilder();
        signed.authorization().ifPresent(authorization -> {
            if (authorization.from() instanceof Credential.Environment) {
                // The shell puts the token in; the line itself holds the variable's name.
                variable.append(" -H \"Authorization: Bearer $HEROKU_API_KEY\"");
            } else if (netrcFile.isPresent() && netrcFile.get().endsWith(".gpg")) {
                // curl opens no encrypted file; bash, zsh and ksh hand it what gpg makes of it, without a file.
                variable.append(" --netrc-file <(gpg --quiet --decrypt ")
                        .append(ShellWord.forShell(netrcFile.get()))
                        .append(")");
            } else if (netrcFile.isPresent()) {
                words.addAll(List.of("--netrc-file", netrcFile.get()));
            } else {
                words.add("-n");
            }
        });
        method(request, words);
        headers(request, words);
        body(request, words);
        address(request.uri(), words);
        return ShellWord.line(words, ShellWord::forShell) + variable;
    }

    private static void method(Request request, List<String> words) {
        if (request.method().equals("HEAD")) {
            words.add("--head");
        } else if (!request.method().equals(request.body().isEmpty() ? "GET" : "POST")) {
            words.addAll(List.of("-X", request.method()));
        }
    }

    /** Those that change the answer; not our name and not the number of the call. */
    private static void headers(Request request, List<String> words) {
        for (Header header : request.headers()) {
            boolean ours = header.by() == Header.By.HKSHELL && (header.is("User-Agent") || header.is("Request-Id"));
            if (!ours && !SecretNames.headerLine(header.name(), header.value())) {
                words.addAll(List.of("-H", header.name() + (header.value().isEmpty() ? ";" : ": " + header.value())));
            }
        }
    }

    private static void body(Request request, List<String> words) {
        Body body = request.body();
        if (!body.isEmpty()) {
            words.addAll(isFromStdin(request) ? List.of("--data-binary", "@-") : List.of("--data-raw", body.text()));
        }
    }

    /** Whether the line leaves the body out, because it holds a secret or might, or is no text of a few lines. */
    public static boolean isFromStdin(Request request) {
        return !request.body().isEmpty() && !mayShow(request);
    }

    private static boolean mayShow(Request request) {
        Body body = request.body();
        boolean plain = !body.isHidden()
                && body.size() <= LONGEST_BODY
                && Body.of(body.text()).equals(body);
        return plain && !hasControl(body.text()) && !REDACTOR.isSecret(body, request.target());
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 && c != '\n' || c == 0x7f);
    }

    private static void address(URI uri, List<String> words) {
        String address = REDACTOR.address(uri.toString());
        if (address.indexOf('[') >= 0 || address.indexOf('{') >= 0) {
            words.add("-g");
        }
        words.add(address);
    }
}
