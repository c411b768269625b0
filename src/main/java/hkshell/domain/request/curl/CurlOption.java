package hkshell.domain.request.curl;

import java.util.HashSet;
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
            Map.entry('q', "--disable"),
            Map.entry('a', "--append"),
            Map.entry('B', "--use-ascii"),
            Map.entry('J', "--remote-header-name"),
            Map.entry('j', "--junk-session-cookies"),
            Map.entry('l', "--list-only"),
            Map.entry('M', "--manual"),
            Map.entry('p', "--proxytunnel"),
            Map.entry('R', "--remote-time"),
            Map.entry('V', "--version"),
            Map.entry('Z', "--parallel"),
            Map.entry('0', "--http1.0"),
            Map.entry('1', "--tlsv1"),
            Map.entry('2', "--sslv2"),
            Map.entry('3', "--sslv3"),
            Map.entry('4', "--ipv4"),
            Map.entry('6', "--ipv6"),
            Map.entry(':', "--next"),
            Map.entry('#', "--progress-bar"));

    /** Of curl 8.x; without their dashes. */
    private static final Set<String> WITH_VALUE = words("""
            abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout
            connect-to continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary
            data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url
            dump-header ech egd-file engine etag-compare etag-save expand-data expand-header expand-output
            expand-url expand-user expand-variable expect100-timeout form form-string ftp-account
            ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms
            haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
            keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth
            mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output
            output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy
            proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header
            proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers
            proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range
            rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid
            service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit
            speed-time ssl-sessions stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers
            tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file upload-flags
            url url-query user user-agent variable vlan-priority write-out
            """);

    private static final Set<String> FLAGS = words("""
            anyauth append ca-native cert-status compressed-ssh create-dirs crlf digest disable disable-eprt
            disable-epsv disallow-username-in-url doh-cert-status doh-insecure fail-early false-start
            form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control get
            haproxy-protocol head http0.9 http1.0 http2-prior-knowledge http3 http3-only ignore-content-length
            insecure ipv4 ipv6 junk-session-cookies list-only location-trusted mail-rcpt-allowfails manual
            metalink mptcp negotiate next ntlm ntlm-wb parallel parallel-immediate path-as-is post301 post302
            post303 proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure
            proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel
            raw remote-header-name remote-name remote-name-all remote-time remove-on-error retry-all-errors
            retry-connrefused sasl-ir skip-existing socks5-basic socks5-gssapi socks5-gssapi-nec ssl
            ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort sslv2 sslv3
            styled-output suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options tls-earlydata tlsv1
            tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii version xattr
            """);

    /** Without what these say it would be another request. */
    private static final Set<String> OTHER_REQUEST =
            Set.of("--form", "--form-string", "--config", "--url-query", "--request-target", "--variable", "--next");

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
            "--disable",
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
        return takesValue(name) || isSame(name) || FLAGS.contains(name) || SHORT.containsValue(name);
    }

    /** Of an unknown one nobody can tell whether the next word is its value; {@code --no-} turns a flag off. */
    static boolean isKnown(String name) {
        return isLong(name) || name.startsWith("--no-");
    }

    /** Whether a request without it is not the one that was meant. */
    static boolean isOther(String name) {
        return OTHER_REQUEST.contains(name) || name.startsWith("--expand-");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("\\s+")) {
            words.add("--" + word);
        }
        return Set.copyOf(words);
    }

    static boolean isSame(String name) {
        return SAME.contains(name);
    }
}
