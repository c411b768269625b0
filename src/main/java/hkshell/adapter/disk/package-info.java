/**
 * Files on this machine: the netrc saved atomically and journaled, account files, settings, history, and what the
 * environment says. Wiring alone may import it; it sees kit, the domain and engine.session.
 */
@NullMarked
package hkshell.adapter.disk;

import org.jspecify.annotations.NullMarked;
