package hkshell.front.tty;

import java.util.Optional;

/** Runs a small program with our terminal as its standard input: {@code stty}, {@code kill}. */
public interface Spawn {

    /** What it wrote; empty when it could not run or failed. */
    Optional<String> run(String... words);
}
