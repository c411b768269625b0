package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.engine.Context;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** A new token written wherever the old one stood, in the files of accounts and in the netrc: all of it or nothing. */
final class NewToken {
    private NewToken() {}

    /** @param what for the journal */
    static Parsed<Change.EditBoth> change(Context context, HeldToken old, Secret fresh, String what) {
        Session session = context.session();
        Parsed<List<Account>> saved = Parsed.good(List.of());
        for (Account account : old.accounts(session)) {
            saved = saved.then(before -> of(account, old, fresh).map(one -> more(before, one)));
        }
        List<NetrcEdit> edits = puts(old.records(session), old, fresh);
        return saved.map(accounts -> new Change.EditBoth(session.netrc(), edits, what, accounts, List.of()));
    }

    /** The account with the new one. */
    static Parsed<Account> of(Account account, HeldToken old, Secret fresh) {
        return NetrcEditor.apply(account.file(), puts(account.records(), old, fresh))
                .map(file -> new Account(account.name(), file));
    }

    private static List<Account> more(List<Account> before, Account one) {
        List<Account> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    private static List<NetrcEdit> puts(List<Entry.Login> records, HeldToken old, Secret fresh) {
        List<NetrcEdit> edits = new ArrayList<>();
        for (Entry.Login record : records) {
            if (record.password().map(Field::secret).filter(old.token()::equals).isPresent()) {
                edits.add(new NetrcEdit.Put(NetrcEdit.Pick.of(record), Field.Kind.PASSWORD, fresh));
            }
        }
        return edits;
    }
}
