package hkshell.domain.netrc.reader;

import java.util.List;

/** A program that reads netrc files, as far as it answers "which login would it use for this host, and why". */
public interface NetrcReader {

    /** As spoken on the command line; a curl or Python name stands for the era whose last version it names. */
    String name();

    /** Where it looks, in its order, when it is not told of a file. */
    List<Place> places();

    /** What it makes of a file for a host. Linear in the file's size whatever the bytes; never an exception. */
    Answer answer(NetrcSource source, Asked asked);
}
