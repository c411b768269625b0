package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** A new token written wherever the old one stood: first the files of accounts, then the netrc, each as a whole. */
final class NewToken {
    private NewToken() {}

    /** @param what for the journal */
    static Parsed<Committed> replace(Context context, HeldToken old, Secret fresh, String what) {
        Session session = context.session();
        for (Account account : old.accounts(session)) {
            Parsed<Committed> saved = NetrcEditor.apply(account.file(), puts(account.records(), old, fresh))
                    .then(file -> context.commit(new Change.SaveAccount(new Account(account.name(), file))));
            if (!saved.isGood()) {
                return saved;
            }
        }
        return context.commit(new Change.EditNetrc(session.netrc(), puts(old.records(session), old, fresh), what));
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
