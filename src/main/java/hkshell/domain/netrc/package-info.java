/**
 * Bytes of a netrc file to a lossless tree, edits of that tree, and bytes again. Pure: no disk, no clock. Account, request
 * and every floor above domain may import it; it sees kit alone.
 */
@NullMarked
package hkshell.domain.netrc;

import org.jspecify.annotations.NullMarked;
