/**
 * Other programs on this machine: the clipboard, the person's editor. The only place that starts one. Wiring alone may
 * import it; it sees kit, the domain and engine.session.
 */
@NullMarked
package hkshell.adapter.process;

import org.jspecify.annotations.NullMarked;
