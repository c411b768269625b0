package hkshell.domain.netrc.reader;

/** Python's netrc module from 3.11 on, measured with 3.13.0, asked for the file it finds by itself. */
final class PythonFrom311 extends Profile {
    PythonFrom311() {
        super("python-3.13", Opening.STRICT, Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        PythonHosts hosts = PythonRecords.of(source);
        String distrust = PythonHosts.distrust(source.facts());
        if (hosts.failure() == null && distrust != null && !hosts.areAllAnonymous()) {
            hosts.fail(distrust);
        }
        if (hosts.failure() != null) {
            return hosts.failure();
        }
        return hosts.answer(asked.name());
    }
}
