package hkshell.domain.netrc.reader;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader answers for a host: the result of {@link NetrcReader#answer}. Its sentences never quote a value. */
public sealed interface Answer {

    /** One sentence without a full stop: why this is the answer. */
    String why();

    <R> R accept(Visitor<R> visitor);

    /** Complete, so that a front cannot forget one. */
    interface Visitor<R> {
        R found(Found found);

        R none(None none);

        R failed(Failed failed);
    }

    /**
     * It uses these. A field is null when the program has none; an empty one is sent as empty.
     *
     * @param line of the record's keyword, from 1
     */
    record Found(
            @Nullable FieldValue loginValue,
            @Nullable FieldValue passwordValue,
            @Nullable FieldValue accountValue,
            int line,
            String why)
            implements Answer {

        public Optional<FieldValue> login() {
            return Optional.ofNullable(loginValue);
        }

        public Optional<FieldValue> password() {
            return Optional.ofNullable(passwordValue);
        }

        public Optional<FieldValue> account() {
            return Optional.ofNullable(accountValue);
        }

        Found because(String sentence) {
            return new Found(loginValue, passwordValue, accountValue, line, sentence);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /** It goes on without credentials. */
    record None(String why) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /**
     * It stops, refuses the file or hangs, so that nothing in the file is of use to it.
     *
     * @param error what the user sees of it, in few words
     */
    record Failed(String error, String why) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }
}
