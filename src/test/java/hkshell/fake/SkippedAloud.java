package hkshell.fake;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Tells of each test, or class of them, that was left out, and why, on the screen of a build that is otherwise quiet. */
public final class SkippedAloud implements TestWatcher, LifecycleMethodExecutionExceptionHandler {
    /** Of the process: what goes to {@code System.err} stands in a file. */
    private final PrintStream screen =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    @Override
    public void testAborted(ExtensionContext test, Throwable cause) {
        tell(test, Optional.ofNullable(cause.getMessage()));
    }

    @Override
    public void testDisabled(ExtensionContext test, Optional<String> reason) {
        tell(test, reason);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext tests, Throwable cause) throws Throwable {
        if (cause instanceof TestAbortedException) {
            tell(tests, Optional.ofNullable(cause.getMessage()));
        }
        throw cause;
    }

    private void tell(ExtensionContext test, Optional<String> reason) {
        screen.println("skipped: " + test.getRequiredTestClass().getSimpleName() + " " + test.getDisplayName() + ": "
                + reason.orElse("without a reason"));
    }
}
