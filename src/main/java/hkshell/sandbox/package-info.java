/**
 * A small Heroku API on loopback, for trying, for tests and for the demo; it alone uses the JDK's HTTP server. Sees kit;
 * Main, Wiring and tests may import it.
 */
@NullMarked
package hkshell.sandbox;

import org.jspecify.annotations.NullMarked;
