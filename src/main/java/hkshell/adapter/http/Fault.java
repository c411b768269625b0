package hkshell.adapter.http;

import hkshell.kit.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK threw -> one plain sentence. Its own messages are looked at, never shown: some quote header values, and no
 * two releases word them alike.
 *
 * @param place host and port that were called
 */
record Fault(String place, Phase phase) {

    /** How far a call had come. */
    enum Phase {
        CONNECT("to connect"),
        ANSWER("for the answer"),
        BODY("for the rest of the answer");

        private final String words;

        Phase(String words) {
            this.words = words;
        }
    }

    Problem timeout(long seconds) {
        return Problem.network(
                "timeout",
                place + " did not answer in time: waited " + seconds + " s " + phase.words + ".",
                "--timeout S waits longer");
    }

    Problem tooLarge(long most) {
        return Problem.network(
                "too_large", "The answer is larger than " + most / (1 << 20) + " MB.", "ask for less of it");
    }

    Problem damaged() {
        return Problem.network("protocol", "The answer from " + place + " is compressed and damaged.", "try again");
    }

    /** For a header or address that the client refuses; what it refuses may be a secret. */
    Problem refusedByClient() {
        return Problem.usage(
                "The call has a header or an address that cannot be sent.", "look for odd characters in it");
    }

    Problem of(Throwable thrown, long seconds) {
        if (has(thrown, HttpConnectTimeoutException.class)) {
            return new Fault(place, Phase.CONNECT).timeout(seconds);
        }
        if (has(thrown, HttpTimeoutException.class)) {
            return timeout(seconds);
        }
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return Problem.network("dns", "The name " + place + " is not known.", "check the host and the network");
        }
        if (has(thrown, SSLException.class) || has(thrown, CertificateException.class)) {
            return tls(thrown);
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return Problem.network(
                    "refused", "Nothing answers at " + place + ".", "check the host, the port and the network");
        }
        return later(thrown);
    }

    private Problem later(Throwable thrown) {
        if (has(thrown, ZipException.class)) {
            return damaged();
        }
        if (has(thrown, ProtocolException.class)) {
            return Problem.network(
                    "protocol", "What " + place + " answered is not HTTP.", "check the host and the port");
        }
        if (says(thrown, "reset") || says(thrown, "broken pipe")) {
            return Problem.network("reset", place + " broke the connection off.", "try again");
        }
        if (phase == Phase.BODY) {
            return Problem.network("cut_off", "The answer from " + place + " was cut off.", "try again");
        }
        if (has(thrown, EOFException.class)
                || says(thrown, "eof")
                || says(thrown, "no bytes")
                || says(thrown, "closed")) {
            return Problem.network("cut_off", place + " closed the connection without an answer.", "try again");
        }
        return Problem.network("network", "The connection to " + place + " failed.", "check the network and try again");
    }

    private Problem tls(Throwable thrown) {
        String code = "tls";
        String why = "no encrypted connection could be made";
        String hint = "check that the address speaks https";
        if (has(thrown, CertificateExpiredException.class)) {
            why = "its certificate has expired";
            hint = "check this machine's clock";
            code = "clock";
        } else if (has(thrown, CertificateNotYetValidException.class)) {
            why = "its certificate is not valid yet";
            hint = "check this machine's clock";
            code = "clock";
        } else if (says(thrown, "no subject alternative") || says(thrown, "no name matching")) {
            why = "its certificate is for another name";
            hint = "check the host";
        } else if (has(thrown, CertPathBuilderException.class)) {
            why = "its certificate comes from an unknown issuer";
            hint = "a proxy that looks into TLS needs its own certificate known to Java";
        }
        return Problem.network(code, place + " cannot be trusted: " + why + ".", hint);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable at = thrown; at != null; at = cause(at)) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable thrown, String words) {
        for (Throwable at = thrown; at != null; at = cause(at)) {
            String message = at.getMessage();
            if (at instanceof IOException || at instanceof CertificateException) {
                if (message != null && message.toLowerCase(Locale.ROOT).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
