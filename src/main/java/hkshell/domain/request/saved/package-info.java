/** Requests in {@code .http} files, as VS Code and JetBrains write them. Engine and fronts may import it. */
@NullMarked
package hkshell.domain.request.saved;

import org.jspecify.annotations.NullMarked;
