/**
 * How any command is described, parsed, run, committed and completed, for every front. Fronts and commands may import it;
 * it sees the domain and engine.session.
 */
@NullMarked
package hkshell.engine;

import org.jspecify.annotations.NullMarked;
