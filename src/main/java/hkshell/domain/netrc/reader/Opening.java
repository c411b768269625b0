package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * What a program does when there is no file to read: the part of a profile that comes before its grammar.
 *
 * @param failsOnMissing whether a missing file is an error to it; else it goes on without credentials
 * @param failsOnFolder whether a folder in the file's place is one
 * @param failsOnUnreadable whether a file that it may not read is one
 */
record Opening(boolean failsOnMissing, boolean failsOnFolder, boolean failsOnUnreadable) {
    static final Opening LENIENT = new Opening(false, false, false);
    static final Opening STRICT = new Opening(true, true, true);

    /** The answer when the file cannot be opened, or null when it can. */
    @Nullable
    Answer refusal(FileAccess facts) {
        if (facts.kind() == FileAccess.Kind.MISSING) {
            return refusal(failsOnMissing, "no such file", "there is no file");
        }
        if (facts.kind() == FileAccess.Kind.FOLDER) {
            return refusal(failsOnFolder, "is a folder", "a folder stands where the file should be");
        }
        if (!facts.readable()) {
            return refusal(failsOnUnreadable, "permission denied", "may not read the file, mode " + facts.octal());
        }
        return null;
    }

    private static Answer refusal(boolean fails, String error, String why) {
        return fails ? new Answer.Failed(error, why) : new Answer.None(why);
    }
}
