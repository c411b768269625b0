/**
 * What in a netrc file some of its readers take otherwise than others: one row a rule, one file a topic, and the repair where
 * one needs no guess. Engine and the fronts may import it; it sees kit and netrc alone.
 */
@NullMarked
package hkshell.domain.netrc.lint;

import org.jspecify.annotations.NullMarked;
