package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * What a reader opens first when it is not told of a file: the first of its places that is there.
 *
 * @param name of the file, the variable or the keychain entry
 * @param instead why that is not the file in use, as a sentence without a full stop; empty when it is
 * @param nothing whether it comes to no credentials at all, because the file in use is nothing to it and there is no other
 */
public record Opened(String name, String instead, boolean nothing) {

    /** A place that is there. */
    Opened(String name, String instead) {
        this(name, instead, false);
    }

    public static Opened by(NetrcReader reader, Surroundings around) {
        for (Place place : reader.places()) {
            Opened opened = at(place, around);
            if (opened != null) {
                return decrypts(reader) ? opened : opened.ofSealed(around);
            }
        }
        Opened usual = file(Surroundings.HOME, around);
        return decrypts(reader) ? usual : usual.ofSealed(around);
    }

    private static boolean decrypts(NetrcReader reader) {
        for (Place place : reader.places()) {
            if (place.kind() == Place.Kind.GPG_FILE) {
                return true;
            }
        }
        return false;
    }

    /** The same for a reader that could make nothing of the file in use when that is encrypted. */
    private Opened ofSealed(Surroundings around) {
        if (!around.inUse().endsWith(".gpg")) {
            return this;
        }
        return around.present().contains(name)
                ? new Opened(name, "decrypts no file, opens " + name)
                : new Opened(name, "decrypts no file, and there is no " + name, true);
    }

    public boolean isInUse() {
        return instead.isEmpty();
    }

    private static @Nullable Opened at(Place place, Surroundings around) {
        String named = around.named();
        return switch (place.kind()) {
            case FILE, GPG_FILE -> around.present().contains(place.name()) ? file(place.name(), around) : null;
            case FILE_VARIABLE -> named == null ? null : variable(named, around);
            case FOLDER_VARIABLE -> named == null ? null : folder(named, around);
            case NEWER_VARIABLE -> null;
            case TOKEN_VARIABLE ->
                around.present().contains(place.name())
                        ? new Opened(place.name(), "takes the token in " + place.name() + " first")
                        : null;
            case KEYCHAIN ->
                around.present().contains(place.name())
                        ? new Opened(place.name(), "asks the keychain for " + place.name() + " first")
                        : null;
        };
    }

    private static Opened variable(String named, Surroundings around) {
        return new Opened(named, around.isInUse(named) ? "" : "by itself opens " + named + ", which NETRC names");
    }

    private static Opened folder(String named, Surroundings around) {
        String file = named + "/.netrc";
        if (!around.namesFolder()) {
            return new Opened(file, "takes NETRC for a folder, and fails as it names a file");
        }
        return new Opened(file, around.isInUse(file) ? "" : "by itself opens .netrc in the folder that NETRC names");
    }

    private static Opened file(String name, Surroundings around) {
        if (around.isInUse(name)) {
            return new Opened(name, "");
        }
        if (around.isInUse(Surroundings.HOME)) {
            return new Opened(name, "opens " + name + " first");
        }
        boolean byVariable = around.named() != null && around.isInUse(around.named());
        return new Opened(name, (byVariable ? "does not read NETRC, opens " : "by itself opens ") + name);
    }
}
