package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;

/**
 * requests, measured with 2.28.1 on Python 3.11: Python's module on a file it names itself, so neither mode nor owner
 * matter; what that module calls an error is silently "no credentials", but for a file that is not UTF-8.
 */
final class Requests extends Profile {
    Requests() {
        super(
                "requests",
                Opening.LENIENT,
                Place.variable("then no other place counts, even when there is no such file"),
                Place.home(),
                Place.file("~/_netrc"));
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        PythonHosts hosts = PythonRecords.of(source);
        if (hosts.failure() instanceof Answer.Failed failure) {
            boolean raised = failure.error().equals("UnicodeDecodeError");
            return raised ? failure : new Answer.None(failure.why() + ", and says nothing of it");
        }
        String host = name(asked.host());
        Draft record = hosts.find(host);
        if (record == null) {
            return new Answer.None(hosts.none());
        }
        Draft sent = new Draft(record.host, record.line);
        boolean hasLogin = record.login != null && !record.login.isEmpty();
        sent.login = hasLogin ? record.login : record.account;
        sent.password = record.password;
        return sent.found(StandardCharsets.UTF_8, hosts.why(record, host));
    }

    /** It takes the host from the URL up to the first colon, so an IPv6 address is a lone bracket. */
    private static String name(String host) {
        return host.indexOf(':') < 0 ? host : "[";
    }
}
