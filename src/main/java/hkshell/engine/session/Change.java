package hkshell.engine.session;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.Lesson;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.kit.text.Secret;
import java.time.Instant;
import java.util.List;

/**
 * A wish to change what must last, as data: a command hands it to the engine, which commits it under its lock and makes
 * the next {@link Session} of it.
 */
public sealed interface Change {

    <R> R accept(Visitor<R> visitor);

    /**
     * Edits of the main netrc.
     *
     * @param seen the file that they were thought of for: a record that reads otherwise by now is not changed
     */
    record EditNetrc(Netrc seen, List<NetrcEdit> edits, String what) implements Change {
        public EditNetrc {
            edits = List.copyOf(edits);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.editNetrc(this);
        }
    }

    /** The last netrc edit taken back. */
    record UndoNetrc() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undoNetrc(this);
        }
    }

    /** The last netrc edit taken back, made again. */
    record RedoNetrc() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.redoNetrc(this);
        }
    }

    /** The netrc read again, because somebody else may have written it, or because it was locked. */
    record ReloadNetrc() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reloadNetrc(this);
        }
    }

    /** The netrc made unreadable to others; the journal does not know of it. */
    record ShutNetrc() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shutNetrc(this);
        }
    }

    /** An account file written. */
    record SaveAccount(Account account) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.saveAccount(this);
        }
    }

    /** An account file removed. */
    record RemoveAccount(String name) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removeAccount(this);
        }
    }

    /** An account file under another name. */
    record RenameAccount(Account account, String name) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameAccount(this);
        }
    }

    /** The last change of an account's file taken back. */
    record UndoAccount() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undoAccount(this);
        }
    }

    /**
     * The main netrc and files of accounts, all of it or none.
     *
     * @param seen as of {@link EditNetrc}
     * @param saved accounts whose files are written
     * @param removed names of accounts whose files go
     */
    record EditBoth(Netrc seen, List<NetrcEdit> edits, String what, List<Account> saved, List<String> removed)
            implements Change {
        public EditBoth {
            edits = List.copyOf(edits);
            saved = List.copyOf(saved);
            removed = List.copyOf(removed);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.editBoth(this);
        }
    }

    /**
     * The same written down, to be made by the next start if this run dies before it makes it: for a token whose
     * predecessor is dead already.
     */
    record Prepare(EditBoth later) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.prepare(this);
        }
    }

    /** The same tried, and nothing made: for who is about to do what cannot be taken back if it fails. */
    record Rehearse(EditBoth later) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rehearse(this);
        }
    }

    /** A setting written. */
    record Set(String name, String value) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** Writes allowed until then; the epoch forbids them. */
    record Arm(Instant until) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arm(this);
        }
    }

    /** What the API said of a token; for this run. */
    record Judge(Secret token, Verdict verdict) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.judge(this);
        }
    }

    /** A call that has ended, kept with its answer; for this run. */
    record Answer(Call call, SignedRequest asked, Exchange end) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answer(this);
        }
    }

    /** The calls of this run forgotten, and their answers. */
    record Forget() implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forget(this);
        }
    }

    /** What an answer teaches about the API; for this run. */
    record Learn(Lesson lesson) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.learn(this);
        }
    }

    /** What an API said of itself, asked at that time: in use from now on, and kept. */
    record Chart(CatalogFile.Told told, Catalog catalog) implements Change {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chart(this);
        }
    }

    /** Complete: a new change does not compile until the engine commits it. */
    interface Visitor<R> {
        R editNetrc(EditNetrc change);

        R undoNetrc(UndoNetrc change);

        R redoNetrc(RedoNetrc change);

        R reloadNetrc(ReloadNetrc change);

        R shutNetrc(ShutNetrc change);

        R saveAccount(SaveAccount change);

        R removeAccount(RemoveAccount change);

        R renameAccount(RenameAccount change);

        R undoAccount(UndoAccount change);

        R editBoth(EditBoth change);

        R prepare(Prepare change);

        R rehearse(Rehearse change);

        R set(Set change);

        R arm(Arm change);

        R judge(Judge change);

        R answer(Answer change);

        R forget(Forget change);

        R learn(Learn change);

        R chart(Chart change);
    }
}
