package hkshell.engine.command.request;

import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;

/** {@code --no-history}: a call that is noted nowhere, neither on the disk nor in this run. */
final class Unkept {
    static final Option NO_HISTORY = Option.flag("--no-history", "keep nothing of this call");

    private Unkept() {}

    /** Who calls, as the line wants it. */
    static Caller caller(Invocation invocation, Caller caller) {
        return invocation.has(NO_HISTORY.name()) ? caller.withoutHistory() : caller;
    }

    /** The same with every credential of the session at hand. */
    static Caller caller(Invocation invocation, Context context) {
        return caller(invocation, Caller.of(context));
    }
}
