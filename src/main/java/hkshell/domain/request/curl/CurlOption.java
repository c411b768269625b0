package hkshell.domain.request.curl;

import java.util.Map;
import java.util.Set;

/** What curl's options are to a request: which take a value, which short one is which long one, which change nothing here. */
final class CurlOption {
    private static final Map<Character, String> SHORT = Map.ofEntries(
            Map.entry('X', "--request"),
            Map.entry('H', "--header"),
            Map.entry('d', "--data"),
            Map.entry('u', "--user"),
            Map.entry('b', "--cookie"),
            Map.entry('A', "--user-agent"),
            Map.entry('e', "--referer"),
            Map.entry('r', "--range"),
            Map.entry('T', "--upload-file"),
            Map.entry('F', "--form"),
            Map.entry('o', "--output"),
            Map.entry('m', "--max-time"),
            Map.entry('x', "--proxy"),
            Map.entry('w', "--write-out"),
            Map.entry('c', "--cookie-jar"),
            Map.entry('K', "--config"),
            Map.entry('E', "--cert"),
            Map.entry('D', "--dump-header"),
            Map.entry('C', "--continue-at"),
            Map.entry('U', "--proxy-user"),
            Map.entry('y', "--speed-time"),
            Map.entry('Y', "--speed-limit"),
            Map.entry('z', "--time-cond"),
            Map.entry('P', "--ftp-port"),
            Map.entry('Q', "--quote"),
            Map.entry('t', "--telnet-option"),
            Map.entry('G', "--get"),
            Map.entry('I', "--head"),
            Map.entry('n', "--netrc"),
            Map.entry('s', "--silent"),
            Map.entry('S', "--show-error"),
            Map.entry('v', "--verbose"),
            Map.entry('i', "--include"),
            Map.entry('L', "--location"),
            Map.entry('f', "--fail"),
            Map.entry('g', "--globoff"),
            Map.entry('k', "--insecure"),
            Map.entry('O', "--remote-name"),
            Map.entry('N', "--no-buffer"),
            Map.entry('#', "--progress-bar"));

    private static final Set<String> WITH_VALUE = Set.of(
            "--request",
            "--header",
            "--data",
            "--data-raw",
            "--data-ascii",
            "--data-binary",
            "--data-urlencode",
            "--json",
            "--user",
            "--cookie",
            "--user-agent",
            "--referer",
            "--range",
            "--upload-file",
            "--form",
            "--form-string",
            "--output",
            "--max-time",
            "--connect-timeout",
            "--proxy",
            "--write-out",
            "--cookie-jar",
            "--config",
            "--cert",
            "--key",
            "--cacert",
            "--capath",
            "--dump-header",
            "--continue-at",
            "--proxy-user",
            "--url",
            "--url-query",
            "--netrc-file",
            "--oauth2-bearer",
            "--retry",
            "--retry-delay",
            "--retry-max-time",
            "--max-redirs",
            "--limit-rate",
            "--resolve",
            "--connect-to",
            "--interface",
            "--noproxy",
            "--stderr",
            "--trace",
            "--trace-ascii",
            "--unix-socket",
            "--aws-sigv4",
            "--pass",
            "--proto",
            "--speed-time",
            "--speed-limit",
            "--time-cond",
            "--ciphers",
            "--tls-max",
            "--dns-servers",
            "--socks5",
            "--max-filesize",
            "--output-dir",
            "--proxy-header",
            "--request-target",
            "--variable",
            "--rate",
            "--keepalive-time",
            "--ftp-port",
            "--quote",
            "--telnet-option",
            "--etag-save",
            "--etag-compare",
            "--cert-type",
            "--key-type");

    /** What only changes what curl shows, or what hkshell does by itself. */
    private static final Set<String> SAME = Set.of(
            "--netrc",
            "--netrc-file",
            "--netrc-optional",
            "--silent",
            "--show-error",
            "--verbose",
            "--include",
            "--location",
            "--fail",
            "--fail-with-body",
            "--globoff",
            "--no-buffer",
            "--progress-bar",
            "--compressed",
            "--http1.1",
            "--http2",
            "--no-progress-meter",
            "--basic",
            "--show-headers");

    private CurlOption() {}

    /** The long name; of one that nobody knows, the short one. */
    static String ofLetter(char letter) {
        return SHORT.getOrDefault(letter, "-" + letter);
    }

    static boolean takesValue(String name) {
        return WITH_VALUE.contains(name);
    }

    static boolean isLong(String name) {
        return takesValue(name) || isSame(name) || SHORT.containsValue(name);
    }

    static boolean isSame(String name) {
        return SAME.contains(name);
    }
}
