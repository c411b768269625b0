package hkshell.adapter.http;

import hkshell.domain.request.GatheredBody;
import hkshell.domain.request.Phase;
import hkshell.domain.request.Spool;
import hkshell.kit.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
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
 * @param proxy host and port of the proxy that leads there; empty when there is none
 * @param safe whether the call does the same twice as once
 */
record Fault(String place, String proxy, Phase phase, boolean safe) {
    private static final String AGAIN = "try again";

    private Problem timeout(Pace.TimedOut time) {
        return Problem.network(
                "timeout",
                place + " did not answer in time: waited " + time.seconds() + " s "
                        + time.phase().words() + ".",
                time.phase() == Phase.CONNECT
                        ? "check the host and the network; the setting timeout.connect waits longer"
                        : safe ? "--timeout S waits longer" : again());
    }

    /** What went out before the connection broke may have been carried out, and nobody was told. */
    private String again() {
        return safe || phase == Phase.CONNECT
                ? AGAIN
                : "it may have been done all the same: look before you send it again";
    }

    private static Problem tooLarge(long most) {
        String size = most < 1 << 30 ? (most >> 20) + " MB" : Math.round((double) most / (1 << 30)) + " GB";
        return Problem.network("too_large", "The answer is larger than " + size + ".", "ask for less of it");
    }

    private Problem bomb() {
        return Problem.network(
                "too_large",
                "The answer from " + place + " unpacks into hundreds of times its size, so it was given up.",
                "with Accept-Encoding:identity it comes as it is");
    }

    private Problem damaged() {
        return Problem.network("protocol", "The answer from " + place + " is compressed and damaged.", again());
    }

    /** Nobody can tell where such an answer ends. */
    Problem twoLengths() {
        return Problem.network(
                "protocol",
                "The answer from " + place + " names two lengths, so that it may be cut off.",
                "the server, or a proxy before it, is at fault");
    }

    /** For a header or address that the client refuses; what it refuses may be a secret. */
    Problem refusedByClient() {
        return Problem.usage(
                "The call has a header or an address that cannot be sent.", "look for odd characters in it");
    }

    /** @param most how many bytes are taken of an answer */
    Problem of(Throwable thrown, long most) {
        if (thrown instanceof Pace.TimedOut time) {
            return timeout(time);
        }
        if (thrown instanceof Spool.Refused full) {
            return full.problem();
        }
        if (thrown instanceof GatheredBody.TooLarge) {
            return tooLarge(most);
        }
        if (thrown instanceof Gzip.Bomb) {
            return bomb();
        }
        if (thrown instanceof ZipException || thrown instanceof EOFException) {
            return damaged();
        }
        return ofWire(thrown);
    }

    private Problem ofWire(Throwable thrown) {
        if (says(thrown, "tunnel failed") || says(thrown, "proxy authentication")) {
            return Problem.network(
                    "proxy",
                    "The proxy does not let the call through to " + place + ".",
                    "look at HTTPS_PROXY; user and password stand in it as http://USER:PASSWORD@HOST:PORT");
        }
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return Problem.network(
                    "dns",
                    "The name " + (proxy.isEmpty() ? place : "of the proxy, " + proxy + ",") + " is not known.",
                    check("the host"));
        }
        if (has(thrown, SSLException.class) || has(thrown, CertificateException.class)) {
            return tls(thrown);
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return Problem.network("refused", "Nothing answers at " + reached() + ".", check("the host, the port"));
        }
        return later(thrown);
    }

    /** Who the connection is made to. */
    private String reached() {
        return proxy.isEmpty() ? place : "the proxy, " + proxy;
    }

    private String check(String what) {
        return proxy.isEmpty() ? "check " + what + " and the network" : "check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY";
    }

    private Problem later(Throwable thrown) {
        if (has(thrown, ProtocolException.class)) {
            return Problem.network(
                    "protocol", "What " + place + " answered is not HTTP.", "check the host and the port");
        }
        if (says(thrown, "reset") || says(thrown, "broken pipe")) {
            return Problem.network("reset", place + " broke the connection off.", again());
        }
        if (phase == Phase.BODY) {
            return Problem.network("cut_off", "The answer from " + place + " was cut off.", again());
        }
        if (has(thrown, EOFException.class)
                || says(thrown, "eof")
                || says(thrown, "no bytes")
                || says(thrown, "closed")) {
            return Problem.network("cut_off", place + " closed the connection without an answer.", again());
        }
        return Problem.network("network", "The connection to " + place + " failed.", "check the network and try again");
    }

    private Problem tls(Throwable thrown) {
        String code = "tls";
        String why = "no encrypted connection could be made";
        String hint = "check that the address speaks https";
        if (has(thrown, CertificateExpiredException.class)) {
            why = "its certificate has expired";
            hint = "is this machine's clock right? if so, whoever runs the server has to renew it";
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
            hint = "SSL_CERT_FILE names a PEM file of more issuers, such as that of a proxy that looks into TLS";
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
