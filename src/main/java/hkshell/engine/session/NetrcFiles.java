package hkshell.engine.session;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.kit.problem.Parsed;
import java.util.List;

/** The netrc file on disk, as a port. Every write is atomic, re-checked, and journaled for undo. */
public interface NetrcFiles {

    /** Reads the file again. Asks nothing: an encrypted one whose key is locked is not readable. */
    Netrc load();

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

    /** Takes back the last edit of this file, of an earlier run too. */
    Parsed<Saved> undo();

    /** Makes the last edit again that was taken back. */
    Parsed<Saved> redo();

    /**
     * What was saved.
     *
     * @param line the first line that differs, from 1; 0 when no byte did
     * @param what the journal's sentence
     */
    record Saved(Netrc netrc, int line, String what) {}
}
