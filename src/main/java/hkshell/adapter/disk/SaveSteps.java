package hkshell.adapter.disk;

import java.io.IOException;

/** Told before each act of a save, so that a test can fail it, or be another program in between. */
interface SaveSteps {
    /** A class, not a lambda: it is made at every start. */
    SaveSteps UNWATCHED = new SaveSteps() {
        @Override
        public void before(Step step) {}
    };

    void before(Step step) throws IOException;

    /** In the order of a save. */
    enum Step {
        /** Several files only: what all of them are to say is written down. */
        PLAN,
        /** The journal's line is written. */
        JOURNAL,
        /** A new file is made beside the old one. */
        CREATE,
        /** It gets the old one's owner and mode. */
        OWNER,
        /** It gets its bytes. */
        WRITE,
        /** They reach the disk. */
        SYNC,
        /** In place only: the file's old and new bytes are kept in the state folder. */
        BACKUP,
        /** In place only: the bytes of the file itself are overwritten. */
        OVERWRITE,
        /** In place only: they reach the disk. */
        SYNC_OVERWRITTEN,
        /** The old file gets a second name. */
        KEEP,
        /** The old file is read again. */
        CHECK,
        /** The new file takes the old one's name. */
        RENAME,
        /** The old file is read once more. */
        RECHECK,
        /** The folder reaches the disk. */
        SYNC_FOLDER,
        /** A second name, or the bytes kept for a write in place, are removed. */
        DROP
    }
}
