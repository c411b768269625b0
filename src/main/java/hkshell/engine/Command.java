package hkshell.engine;

/** One thing hkshell can do, for every front alike. Stateless; one file a command. */
public interface Command {

    CommandSpec spec();

    /**
     * Does it. Blocks; runs on a worker thread of the front. Whatever a person could cause comes back as an outcome.
     */
    Outcome run(Invocation invocation, Context context);
}
