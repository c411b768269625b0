package hkshell.engine;

import java.util.List;

/** Paths of the API that need nothing filled in: ready for the console, until the whole catalog completes them. */
public final class Paths {
    public static final List<String> KNOWN = List.of(
            "/account",
            "/account/keys",
            "/account/rate-limits",
            "/apps",
            "/oauth/authorizations",
            "/oauth/clients",
            "/pipelines",
            "/regions",
            "/stacks",
            "/teams",
            "/users/~/apps");

    private Paths() {}
}
