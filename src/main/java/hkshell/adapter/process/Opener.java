package hkshell.adapter.process;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An address in a browser, by the desktop's own program. */
final class Opener {
    private final Child child;

    Opener(Child child) {
        this.child = child;
    }

    /** The name of the program that took it. */
    Parsed<String> open(String address) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Parsed.bad(
                    Problem.file("no_display", "There is no browser to open here.", "open the address elsewhere"));
        }
        String name = program.get().getFileName().toString();
        try {
            return child.launch(List.of(program.get().toString(), address))
                    ? Parsed.good(name)
                    : Parsed.bad(failed(name));
        } catch (IOException cannotStart) {
            return Parsed.bad(failed(name));
        }
    }

    /** On Linux {@code open} is another program, so it counts only beside one that every Mac has and nobody else. */
    private Optional<Path> program() {
        if (child.has("WAYLAND_DISPLAY") || child.has("DISPLAY")) {
            return child.find("xdg-open");
        }
        return child.find("sw_vers").isPresent() ? child.find("open") : Optional.empty();
    }

    private static Problem failed(String name) {
        return Problem.file("no_display", name + " did not open the address.", "open it by hand");
    }
}
