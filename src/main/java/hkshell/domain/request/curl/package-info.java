/** Lines for curl, as people copy them from manuals and browsers, read as request lines. Engine and fronts may import it. */
@NullMarked
package hkshell.domain.request.curl;

import org.jspecify.annotations.NullMarked;
