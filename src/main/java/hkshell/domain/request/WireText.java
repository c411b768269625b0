package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a request as HTTP/1.1 carries them, with stars in the place of secrets. HTTP/2 packs the same otherwise. */
public final class WireText {
    private static final String ENCODING = "Accept-Encoding";
    private static final Redactor REDACTOR = new Redactor(List.of());

    private WireText() {}

    public static List<String> of(SignedRequest signed) {
        Request request = signed.request();
        List<String> lines = new ArrayList<>();
        lines.add(request.method() + " " + REDACTOR.address(request.target()) + " HTTP/1.1");
        ofConnection(request).forEach(header -> lines.add(header.name() + ": " + header.value()));
        for (Header header : REDACTOR.headers(request.headers())) {
            boolean fresh = header.is("Request-Id") && header.by() == Header.By.HKSHELL;
            lines.add(header.name() + ": " + (fresh ? "(new with each call)" : header.value()));
        }
        signed.authorization()
                .ifPresent(is -> lines.add("Authorization: " + is.scheme().word() + " " + Secret.MASK));
        lines.add("");
        lines.addAll(body(request.body(), request.target()));
        return lines;
    }

    /** What the connection adds to the headers that a request has, as HTTP/1.1 spells it. */
    public static List<Header> ofConnection(Request request) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Host", request.uri().getRawAuthority(), Header.By.HKSHELL));
        if (request.header(ENCODING).isEmpty()) {
            headers.add(new Header(ENCODING, "gzip", Header.By.HKSHELL));
        }
        headers.add(new Header("Content-Length", String.valueOf(request.body().size()), Header.By.HKSHELL));
        return headers;
    }

    /** The lines of a body, as far as they are no secret. */
    public static List<String> body(Body body, String target) {
        if (body.isEmpty()) {
            return List.of();
        }
        Body masked = REDACTOR.isSecret(body, target) ? REDACTOR.body(body, target) : body;
        if (masked.isEmpty()) {
            return List.of(
                    "(" + body.size() + " bytes that are not JSON, so that nobody can tell what is secret in them)");
        }
        return List.of(new String(masked.bytes(), StandardCharsets.UTF_8).split("\n", -1));
    }
}
