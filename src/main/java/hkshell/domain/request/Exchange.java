package hkshell.domain.request;

import hkshell.kit.problem.Problem;

/**
 * The last stages of a call's life. Any status is an answer; only no answer at all is a failure.
 *
 * <pre>
 * RequestLine -> Request -> SignedRequest -> Sending -> Answered
 *                                                    -> Failed
 *                                                    -> Cancelled
 * </pre>
 */
public sealed interface Exchange {
    SignedRequest signed();

    <R> R accept(Visitor<R> visitor);

    /** On the wire. */
    record Sending(SignedRequest signed) implements Exchange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sending(this);
        }
    }

    /** The server answered, with whatever status. */
    record Answered(SignedRequest signed, Response response) implements Exchange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answered(this);
        }
    }

    /** No answer came. */
    record Failed(SignedRequest signed, Problem problem) implements Exchange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /** The person stopped it. */
    record Cancelled(SignedRequest signed) implements Exchange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelled(this);
        }
    }

    /** Complete: a new stage does not compile until every reader knows it. */
    interface Visitor<R> {
        R sending(Sending exchange);

        R answered(Answered exchange);

        R failed(Failed exchange);

        R cancelled(Cancelled exchange);
    }
}
