package hkshell.engine.session;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The netrc file on disk, as a port. Every write is atomic, re-checked, and journaled for undo. */
public interface NetrcFiles {

    /** Reads the file again. Asks nothing: an encrypted one whose key is locked is not readable. */
    Netrc load();

    /**
     * What the disk says of the file without reading it: equal to what it said before as long as nobody has written. Costs
     * one question to the system, so it may be asked again and again.
     */
    default Object mark() {
        return "";
    }

    /** Reads the file again, and lets the person be asked for the passphrase of an encrypted one; the terminal is free. */
    Netrc unlock();

    /** What a check of the file needs to know besides its bytes; asked of the disk anew. */
    FileFacts facts();

    /** What other programs find that look for a netrc by themselves, and how this file looks to them; asked anew. */
    Surroundings surroundings();

    /**
     * Applies the edits to the bytes that stand on disk now, whoever wrote them last, and saves.
     *
     * @param seen what the edits were made for: when an entry that an edit touches is another one on disk, nothing is
     *     written and the answer is a problem with the code {@code changed}
     * @param what one short sentence for the journal, without a secret
     */
    Parsed<Saved> edit(Netrc seen, List<NetrcEdit> edits, String what);

    /** Mode 0600 for the file, or for the one behind its link, when it belongs to who runs this. No byte changes. */
    Parsed<Netrc> shutToOthers();

    /** Takes back the last edit of this file, of an earlier run too. */
    Parsed<Saved> undo();

    /** Makes the last edit again that was taken back. */
    Parsed<Saved> redo();

    /** What {@link #undo} would do, without doing it. */
    Parsed<Step> undoStep();

    /** What {@link #redo} would do, without doing it. */
    Parsed<Step> redoStep();

    /**
     * From what the file was before some edits to what it is now, whoever else has written it meanwhile.
     *
     * @param seen the file as this run knows it: when another program has written since, it may still be what the last edit
     *     left
     * @param edits how many of those that stand, from the newest back
     */
    Parsed<Step> since(Netrc seen, int edits);

    /** The edits of all files that can still be told, newest first; without what they changed. */
    Parsed<List<Past>> journal();

    /** Forgets them all, with the secrets that undo would need. */
    Parsed<Integer> forgetJournal();

    /**
     * Erases from the journal, for every file, what it has of tokens that were revoked: an undo would bring back what opens
     * nothing. Such an edit is still listed and says so when it is to be taken back.
     */
    Parsed<Boolean> eraseFromJournal(Collection<Secret> dead);

    /**
     * Puts a text that is not saved yet into a private file of hkshell's own, so that it cannot be lost.
     *
     * @param what the text is, in one word: the file's name begins with it
     */
    Parsed<Path> keep(String what, byte[] text);

    /** Removes such a file, when its text is saved or not wanted. */
    void drop(Path kept);

    /**
     * Two states of the file, and what lies between them.
     *
     * @param what the journal's sentence on the oldest edit between them
     * @param at when that was
     * @param byOthers whether another program has written in between
     */
    record Step(NetrcFile from, NetrcFile to, String what, Instant at, boolean byOthers) {}

    /**
     * An edit as the journal lists it.
     *
     * @param what a sentence without a secret
     * @param stands false when it was taken back
     * @param isOurs whether it is one of the netrc in use; others are account files
     */
    record Past(Instant at, String what, Path file, boolean stands, boolean isOurs) {}

    /**
     * What was saved.
     *
     * @param line the first line that differs, from 1; 0 when no byte did
     * @param what the journal's sentence
     */
    record Saved(Netrc netrc, int line, String what) {}
}
