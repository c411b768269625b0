package hkshell.engine.command.request;

import hkshell.engine.session.SavedFiles;
import java.util.List;

/** The names that saved requests are called by, for completion. */
public final class SavedNames {
    private SavedNames() {}

    /** None when the folder cannot be read: the command says why. */
    public static List<String> of(SavedFiles files) {
        return Saved.all(files).map(Saved.All::names).value().orElse(List.of());
    }
}
