/** The API as data: which calls there are, what they take, what their answers are and lead to. Sees kit alone; request, engine, adapters and fronts import it. */
@NullMarked
package hkshell.domain.catalog;

import org.jspecify.annotations.NullMarked;
