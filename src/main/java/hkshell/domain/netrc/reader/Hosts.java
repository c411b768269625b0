package hkshell.domain.netrc.reader;

import java.net.IDN;

/** How programs compare host names. */
final class Hosts {
    private Hosts() {}

    /** Equal but for the case of ASCII letters, the only ones that the C programs fold. */
    static boolean same(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int at = 0; at < one.length(); at++) {
            if (small(one.charAt(at)) != small(other.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The name that goes into a DNS look-up, which curl and wget match: {@code xn--...} for an international one. */
    static String ascii(String host) {
        for (int at = 0; at < host.length(); at++) {
            if (host.charAt(at) >= 0x80) {
                return punycode(host);
            }
        }
        return host;
    }

    private static String punycode(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException noHostName) {
            // Such a name has no other spelling; no record can hold it.
            return Profile.bytesOf(host);
        }
    }
}
