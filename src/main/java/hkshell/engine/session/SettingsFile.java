package hkshell.engine.session;

import hkshell.kit.problem.Parsed;
import java.nio.file.Path;

/** {@code settings.properties}, as a port. Strict: a line that is wrong is a problem with its place and a hint. */
public interface SettingsFile {
    Path path();

    Parsed<Settings> load();

    Parsed<Settings> save(String name, String value);
}
