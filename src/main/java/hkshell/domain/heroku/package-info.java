/**
 * Heroku's own calls and errors over domain.request. Sees request and its neighbours; the engine and the fronts may import
 * it.
 */
@NullMarked
package hkshell.domain.heroku;

import org.jspecify.annotations.NullMarked;
