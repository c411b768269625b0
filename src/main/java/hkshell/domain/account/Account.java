package hkshell.domain.account;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One login that hkshell keeps: a small netrc file of its own with the records of that login, so {@code curl
 * --netrc-file} of it works. What {@link AccountSync} copies into the main netrc when the account is used.
 *
 * @param name the file's name without its ending; see {@link AccountName}
 */
public record Account(String name, NetrcFile file) {

    /** The records, in file order. */
    public List<Entry.Login> records() {
        List<Entry.Login> records = new ArrayList<>();
        for (Entry entry : file.entries()) {
            if (entry instanceof Entry.Machine machine) {
                records.add(machine);
            }
        }
        return records;
    }

    /** Who it is, as its first record says; empty for an empty file. */
    public String login() {
        return records().stream()
                .findFirst()
                .flatMap(Entry.Login::login)
                .map(Field::value)
                .orElse("");
    }

    /** The token of its first record. */
    public Optional<Secret> token() {
        return records().stream().findFirst().flatMap(Entry.Login::password).map(Field::secret);
    }

    public List<String> hosts() {
        return records().stream().map(Entry.Login::host).toList();
    }
}
