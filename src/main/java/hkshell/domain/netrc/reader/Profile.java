package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all profiles share: the file is opened or not, then the program's own grammar reads it, then the answer is
 * compared with hkshell's reading so that a surprise is named.
 */
abstract class Profile implements NetrcReader {
    /** What a sentence says of an answer that a default record gave. */
    static final String DEFAULT = "no record of the host before the default";

    static final String FIRST = "first record of the host";
    static final String LAST = "last record of the host";

    /** Where the rest of the file is one word to a program. */
    static String openQuote(int line) {
        return "the unclosed quote in line " + line + " takes the rest of the file";
    }

    private final String name;
    private final Opening opening;
    private final List<Place> places;

    Profile(String name, Opening opening, Place... places) {
        this.name = name;
        this.opening = opening;
        this.places = List.of(places);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Place> places() {
        return places;
    }

    @Override
    public final Answer answer(NetrcSource source, Asked asked) {
        Answer refusal = refusal(source.facts());
        return refusal != null ? refusal : Surprise.named(read(source, asked), source, asked);
    }

    /** Why the program does not read such a file, or null when it does. */
    @Nullable
    Answer refusal(FileAccess facts) {
        return opening.refusal(facts);
    }

    /** The program's grammar, for a file that could be opened. */
    abstract Answer read(NetrcSource source, Asked asked);

    /** The bytes, one character each: for programs that know no encoding. */
    static String bytesOf(NetrcSource source) {
        return new String(source.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** As a program asks for a host in bytes. */
    static String bytesOf(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
