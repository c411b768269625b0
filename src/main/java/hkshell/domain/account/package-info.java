/** Who the user can be: accounts, the active one, and the netrc edits that switch. Sees domain.netrc; everyone above may import it. */
@NullMarked
package hkshell.domain.account;

import org.jspecify.annotations.NullMarked;
