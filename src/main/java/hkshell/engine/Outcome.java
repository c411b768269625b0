package hkshell.engine;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.json.AnswerTree;
import hkshell.domain.request.json.Filtered;
import hkshell.domain.request.json.LongList;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Optional;

/** What came of a command: the last stage of every flow, shown by each front in its own way. */
public sealed interface Outcome {

    <R> R accept(Visitor<R> visitor);

    /** It was done, and this sentence says so. */
    record Said(String sentence, Doc doc, List<Warning> warnings) implements Outcome {
        public Said {
            warnings = List.copyOf(warnings);
        }

        public Said(String sentence, Doc doc) {
            this(sentence, doc, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /**
     * A value alone, as a script wants it: a token, a field. Not sanitized: stdout of a script gives what stands there.
     *
     * @param failed what did not work all the same, so that the value is all there is left
     */
    record Printed(String value, Doc doc, List<Warning> warnings, Optional<Problem> failed) implements Outcome {
        public Printed {
            warnings = List.copyOf(warnings);
        }

        public Printed(String value, Doc doc, List<Warning> warnings) {
            this(value, doc, warnings, Optional.empty());
        }

        public Printed(String value, Doc doc) {
            this(value, doc, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.printed(this);
        }

        @Override
        public String toString() {
            return "Printed";
        }
    }

    /**
     * A table.
     *
     * @param whenEmpty the sentence for no rows
     */
    record Listed(List<String> heads, List<List<Styled>> rows, String whenEmpty, Doc doc, List<Warning> warnings)
            implements Outcome {
        public Listed {
            warnings = List.copyOf(warnings);
        }

        /** Without a warning. */
        public Listed(List<String> heads, List<List<Styled>> rows, String whenEmpty, Doc doc) {
            this(heads, rows, whenEmpty, doc, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listed(this);
        }
    }

    /**
     * What a check found, as a table.
     *
     * @param sum one line below the table without a full stop; may be empty
     * @param hint what to do about it; may be empty
     * @param serious whether it is a reason for a script to stop
     */
    record Found(Listed table, String sum, String hint, boolean serious) implements Outcome {
        public Found(Listed table, String hint, boolean serious) {
            this(table, "", hint, serious);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /** Lines of text. */
    record Detailed(List<Styled> lines, Doc doc, List<Warning> warnings) implements Outcome {
        public Detailed {
            warnings = List.copyOf(warnings);
        }

        public Detailed(List<Styled> lines, Doc doc) {
            this(lines, doc, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.detailed(this);
        }
    }

    /**
     * A call and what came back.
     *
     * @param withHead whether status line and headers are wanted too
     * @param tree of the answer's body, for who shows one; empty when there is no answer
     * @param filtered what is wanted of the body instead of it
     * @param bare whether strings of that are wanted without their quotes
     */
    record Exchanged(Exchange exchange, boolean withHead, AnswerTree tree, Optional<Filtered> filtered, boolean bare)
            implements Outcome {
        public Exchanged(Exchange exchange, boolean withHead) {
            this(exchange, withHead, tree(exchange), Optional.empty(), false);
        }

        /** What goes to stdout or into a file. */
        public Body wanted() {
            return filtered.map(values -> bare ? values.rawLines() : values.lines())
                    .orElseGet(() -> body(exchange));
        }

        public Exchanged with(Filtered values, boolean asCharacters) {
            return new Exchanged(exchange, withHead, tree, Optional.of(values), asCharacters);
        }

        private static AnswerTree tree(Exchange exchange) {
            return exchange instanceof Exchange.Answered answered
                    ? AnswerTree.of(answered.response())
                    : AnswerTree.of(Body.NONE);
        }

        private static Body body(Exchange exchange) {
            return exchange instanceof Exchange.Answered answered
                    ? answered.response().body()
                    : Body.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exchanged(this);
        }
    }

    /** One call as several accounts. */
    record Compared(List<Sight> sights) implements Outcome {
        public Compared {
            sights = List.copyOf(sights);
        }

        /** A row each. */
        public Listed table() {
            return new Sights(sights).table();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compared(this);
        }
    }

    /**
     * A long list with more of its pages, or with a gap where one should be.
     *
     * @param whole all of it as one answer
     * @param tree of that answer's body
     */
    record Grown(LongList list, Exchange.Answered whole, AnswerTree tree) implements Outcome {
        public Grown(LongList list, Exchange.Answered whole) {
            this(list, whole, AnswerTree.of(whole.response()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grown(this);
        }
    }

    /** A page of the manual, in Markdown. */
    record Manual(String topic, String markdown) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.manual(this);
        }
    }

    /** Another front is to take over. */
    record Open(Front front, String detail) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }

        /** A request line may hold a secret. */
        @Override
        public String toString() {
            return "Open[" + front + "]";
        }
    }

    /** It did not work. */
    record Failed(Problem problem) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /** What a front can be asked to open, or to leave. */
    enum Front {
        REPL,
        SANDBOX,
        /** No front of its own: the screen steps aside while a passphrase is asked for. */
        UNLOCK,
        /** The Request pane takes the line that is the detail. */
        REQUEST,
        QUIT
    }

    /** Complete: a new kind of outcome does not compile until all fronts show it. */
    interface Visitor<R> {
        R said(Said outcome);

        R printed(Printed outcome);

        R listed(Listed outcome);

        R found(Found outcome);

        R detailed(Detailed outcome);

        R exchanged(Exchanged outcome);

        R compared(Compared outcome);

        R grown(Grown outcome);

        R manual(Manual outcome);

        R open(Open outcome);

        R failed(Failed outcome);
    }
}
