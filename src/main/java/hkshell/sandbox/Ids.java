package hkshell.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made of names, so that they are the same in every run. */
final class Ids {
    private Ids() {}

    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
