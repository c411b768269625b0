package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a request as HTTP/1.1 carries them, with stars in the place of secrets. HTTP/2 packs the same otherwise. */
public final class WireText {
    private static final Redactor REDACTOR = new Redactor(List.of());

    private WireText() {}

    public static List<String> of(SignedRequest signed) {
        Request request = signed.request();
        List<String> lines = new ArrayList<>();
        lines.add(request.method() + " " + REDACTOR.address(request.target()) + " HTTP/1.1");
        lines.add("Host: " + request.uri().getRawAuthority());
        for (Header header : REDACTOR.headers(request.headers())) {
            lines.add(header.name() + ": " + header.value());
        }
        signed.authorization()
                .ifPresent(is -> lines.add("Authorization: " + is.scheme().word() + " " + Secret.MASK));
        Body body = request.body();
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.size());
        }
        lines.add("");
        if (!body.isEmpty()) {
            lines.addAll(body(body, request.target()));
        }
        return lines;
    }

    private static List<String> body(Body body, String target) {
        Body masked = REDACTOR.isSecret(body, target) ? REDACTOR.body(body, target) : body;
        if (masked.isEmpty()) {
            return List.of(
                    "(" + body.size() + " bytes that are not JSON, so that nobody can tell what is secret in them)");
        }
        return List.of(new String(masked.bytes(), StandardCharsets.UTF_8).split("\n", -1));
    }
}
