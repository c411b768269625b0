package hkshell.domain.account;

/** Whether a host is this machine itself: 127.0.0.0/8, ::1 or exactly {@code localhost}. Decides what plain HTTP may carry. */
public final class Loopback {
    private Loopback() {}

    /** @param host as in a URL, IPv6 with or without brackets */
    public static boolean is(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.startsWith("127.") && isDottedQuad(host);
    }

    private static boolean isDottedQuad(String host) {
        int parts = 1;
        int value = -1;
        for (int at = 0; at < host.length(); at++) {
            char c = host.charAt(at);
            if (c >= '0' && c <= '9') {
                value = Math.max(value, 0) * 10 + c - '0';
            } else if (c == '.' && value >= 0) {
                parts++;
                value = -1;
            } else {
                return false;
            }
            if (value > 255) {
                return false;
            }
        }
        return parts == 4 && value >= 0;
    }
}
