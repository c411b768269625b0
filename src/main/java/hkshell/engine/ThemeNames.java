package hkshell.engine;

import hkshell.engine.session.Pages;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** Whether a theme that somebody asks for is one. */
public final class ThemeNames {
    private ThemeNames() {}

    /** Empty when there is such a theme. */
    public static Optional<Problem> wrong(String name, Pages themes) {
        return themes.names().contains(name)
                ? Optional.empty()
                : Optional.of(Problem.usage(
                        "There is no theme '" + name + "'.", "one of " + String.join(", ", themes.names())));
    }
}
