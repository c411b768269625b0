/**
 * How other programs read a netrc file: one profile a file, each written from what was measured with the program itself.
 * Pure. The lint rules of domain.netrc.lint, engine and front may import it; it sees kit and domain.netrc alone.
 */
@NullMarked
package hkshell.domain.netrc.reader;

import org.jspecify.annotations.NullMarked;
