package hkshell.domain.netrc;

import java.util.List;
import java.util.Optional;

/** One thing that stands in a netrc file. The nodes of the tree that {@link NetrcFile} holds; immutable, in file order. */
public sealed interface Entry {

    /** The line of its first word, from 1. */
    int line();

    /** The last line that is its own; of a closed macro the empty line that closes it. */
    int lastLine();

    /** The column of its first word, from 1, in bytes. */
    int column();

    /** How many bytes are its own, from its first word on. */
    int size();

    /** Its own bytes, one character each, without the blank lines around it. It may hold passwords. */
    String spelling();

    /** Its text for people, UTF-8, with every password in it masked; also in comments, macros and strays. */
    String masked();

    /** A record that answers for a host, or for all other hosts. */
    sealed interface Login extends Entry {

        /** What the file calls the host, without quotes; {@code default} for the default record. */
        String host();

        Optional<Field> login();

        Optional<Field> password();

        Optional<Field> account();

        /** Those of the three that it has, in file order. */
        List<Field> fields();

        /** Comments, macros and strays between its fields or behind them on its last line, in file order. */
        List<Entry> inside();

        /** Whether login and password are those of another record, or both lack them. */
        default boolean saysSame(Login other) {
            return login().map(Field::value).equals(other.login().map(Field::value))
                    && password().map(Field::secret).equals(other.password().map(Field::secret));
        }

        default Optional<Field> field(Field.Kind kind) {
            return switch (kind) {
                case LOGIN -> login();
                case PASSWORD -> password();
                case ACCOUNT -> account();
            };
        }

        @Override
        default String masked() {
            return toString();
        }
    }

    /** {@code machine HOST} and its fields. */
    final class Machine extends MachineNode implements Login {
        Machine(RecordDraft draft) {
            super(draft);
        }
    }

    /** {@code default} and its fields: the answer for every host without a record, to those readers that have it. */
    final class Default extends RecordNode implements Login {
        Default(RecordDraft draft) {
            super(draft);
        }

        @Override
        public String host() {
            return "default";
        }
    }

    /** A macro of ftp: a name and lines that nobody else reads. */
    final class Macdef extends MacroNode implements Entry {
        Macdef(byte[] text, Token keyword, Token name, NetrcLexer body) {
            super(text, keyword, name, body);
        }
    }

    /** A number sign where a keyword could stand, and the rest of its line. */
    final class Comment extends CommentNode implements Entry {
        Comment(byte[] text, NetrcLexer at) {
            super(text, at);
        }
    }

    /** Words with no meaning where they stand. Kept, shown, and skipped. */
    final class Stray extends StrayNode implements Entry {
        Stray(byte[] text, Token from, int end, Why why) {
            super(text, from, end, why);
        }
    }
}
