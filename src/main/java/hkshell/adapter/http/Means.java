package hkshell.adapter.http;

import hkshell.domain.request.Spool;
import java.util.function.LongSupplier;

/**
 * What every call of a transport uses.
 *
 * @param most how many bytes of an answer are taken
 * @param nanos a clock that only moves on
 */
record Means(Proxies proxies, Spool spool, long most, LongSupplier nanos) {}
