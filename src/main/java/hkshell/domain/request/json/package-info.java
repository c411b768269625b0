/**
 * An answer's JSON as lines that fold: bytes, JsonTree, JsonLines, JsonLine. Sees domain.request; the engine and the fronts
 * may import it.
 */
@NullMarked
package hkshell.domain.request.json;

import org.jspecify.annotations.NullMarked;
