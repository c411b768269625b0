package hkshell.adapter.disk;

import hkshell.domain.netrc.reader.FileAccess;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.Place;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at all places where a reader of netrc files looks by itself: the home folder, variables, the keychain of the Heroku CLI. */
public final class ReaderPlaces {
    private final Environment environment;
    private final HerokuCliFiles cli;
    private final Path home;

    /** @param home the folder that places mean by {@code ~} */
    public ReaderPlaces(Environment environment, Path home) {
        this.environment = environment;
        this.cli = new HerokuCliFiles(environment);
        this.home = absolute(home);
    }

    /** A home folder without a variable. */
    public static ReaderPlaces bare(Path home) {
        return new ReaderPlaces(new Environment(Map.of(), home, home), home);
    }

    /** @param file the netrc in use */
    Surroundings around(Path file) {
        Optional<Path> named = named();
        return new Surroundings(
                shown(file),
                facts(file),
                named.map(this::shown).orElse(null),
                named.isPresent() && Files.isDirectory(named.get()),
                present());
    }

    private Optional<Path> named() {
        try {
            return environment.get("NETRC").map(environment.folder()::resolve);
        } catch (InvalidPathException strange) {
            // No file has such a name, so no program opens one.
            return Optional.empty();
        }
    }

    private Set<String> present() {
        Set<String> present = new HashSet<>();
        for (NetrcReader reader : Readers.all()) {
            for (Place place : reader.places()) {
                if (isPresent(place)) {
                    present.add(place.name());
                }
            }
        }
        return present;
    }

    private boolean isPresent(Place place) {
        return switch (place.kind()) {
            case FILE, GPG_FILE -> Files.exists(home.resolve(place.name().substring("~/".length())));
            case FILE_VARIABLE, NEWER_VARIABLE, FOLDER_VARIABLE, TOKEN_VARIABLE ->
                environment.get(place.name()).isPresent();
            case KEYCHAIN -> cli.keychainLogin().isPresent();
        };
    }

    private FileAccess facts(Path file) {
        try {
            Path real = ImageReader.follow(file);
            FileMark mark = FileMark.find(real);
            if (mark == null) {
                return new FileAccess(FileAccess.Kind.MISSING, 0, true, true, true);
            }
            FileAccess.Kind kind = mark.isFolder() ? FileAccess.Kind.FOLDER : FileAccess.Kind.FILE;
            return new FileAccess(kind, mark.permissions() & 0777, isMine(real), Files.isReadable(real), true);
        } catch (IOException unseen) {
            // A folder on the way that may not be entered, or links in a ring: nobody can open it.
            return new FileAccess(FileAccess.Kind.FILE, 0, true, false, true);
        }
    }

    /** An account that the system has no name for gets the benefit of the doubt. */
    private boolean isMine(Path file) throws IOException {
        UserPrincipal me;
        try {
            me = file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(environment.property("user.name"));
        } catch (IOException nameless) {
            return true;
        }
        return Files.getOwner(file).equals(me);
    }

    /** As places are spelled. */
    private String shown(Path file) {
        Path path = absolute(file);
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
