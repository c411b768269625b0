package hkshell.adapter.http;

import hkshell.domain.request.Body;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * What a request sends, and the one place where the client shows that its connection stands: it asks for the length when
 * it writes the request's head, which it does on an open connection alone (measured on Java 17.0.15 and 25.0.3, GET and POST). Where it did not,
 * connecting and waiting would be told as one.
 */
final class Upload implements BodyPublisher {
    private final BodyPublisher body;
    private final Runnable moved;

    /** @param moved run when the connection stands, and with each piece that goes out */
    Upload(Body body, Runnable moved) {
        this.body = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes());
        this.moved = moved;
    }

    @Override
    public long contentLength() {
        moved.run();
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> to) {
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                to.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer piece) {
                moved.run();
                to.onNext(piece);
            }

            @Override
            public void onError(Throwable why) {
                to.onError(why);
            }

            @Override
            public void onComplete() {
                to.onComplete();
            }
        });
    }
}
