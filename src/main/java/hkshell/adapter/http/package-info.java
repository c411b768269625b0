/** The wire: domain.request's Transport over java.net.http, which nobody else imports. Only Wiring may import it. */
@NullMarked
package hkshell.adapter.http;

import org.jspecify.annotations.NullMarked;
