package hkshell.adapter.http;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** One sending and its answer, without redirects. Lives for one call on the caller's thread. */
final class OneCall {
    /** The client's own timer knows whether it ever connected, so it may fire first; it does not watch the body. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final SignedRequest signed;
    private final Duration timeout;
    private final long most;
    private final LongSupplier nanos;
    private volatile boolean answering;

    OneCall(SignedRequest signed, Duration timeout, long most, LongSupplier nanos) {
        this.signed = signed;
        this.timeout = timeout;
        this.most = most;
        this.nanos = nanos;
    }

    Exchange run(HttpClient client, Stop stop) {
        HttpRequest request;
        try {
            request = request();
        } catch (IllegalArgumentException e) {
            return failed(fault().refusedByClient());
        }
        long begun = nanos.getAsLong();
        CompletableFuture<HttpResponse<byte[]>> future = client.sendAsync(request, this::subscriber);
        stop.onRaise(() -> future.cancel(true));
        try {
            return answered(future.get(timeout.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS), begun);
        } catch (TimeoutException e) {
            future.cancel(true);
            return failed(fault().timeout(timeout.toSeconds()));
        } catch (CancellationException e) {
            return new Exchange.Cancelled(signed);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Cancelled(signed);
        } catch (ExecutionException e) {
            return stop.isRaised() ? new Exchange.Cancelled(signed) : failed(problem(e));
        } catch (IOException e) {
            return failed(problem(e));
        }
    }

    private HttpResponse.BodySubscriber<byte[]> subscriber(HttpResponse.ResponseInfo head) {
        answering = true;
        return new BoundedBody(most);
    }

    private HttpRequest request() {
        Request request = signed.request();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(timeout);
        Body body = request.body();
        builder.method(
                request.method(),
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        // Over plain HTTP the client would first ask to upgrade to HTTP/2, which old servers answer oddly.
        if (request.uri().getScheme().equalsIgnoreCase("http")) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        for (Header header : request.headers()) {
            builder.header(header.name(), header.value());
        }
        if (request.header("Accept-Encoding").isEmpty()) {
            builder.header("Accept-Encoding", "gzip");
        }
        signed.authorization()
                .ifPresent(
                        authorization -> builder.setHeader("Authorization", AuthorizationHeader.value(authorization)));
        return builder.build();
    }

    private Exchange answered(HttpResponse<byte[]> response, long begun) throws IOException {
        byte[] bytes = response.body();
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .map(coding -> coding.toLowerCase(Locale.ROOT).contains("gzip"))
                .orElse(false);
        Body body = Body.owned(packed && bytes.length > 0 ? Gzip.unpack(bytes, most) : bytes);
        Duration took = Duration.ofNanos(nanos.getAsLong() - begun);
        return new Exchange.Answered(signed, new Response(response.statusCode(), headers(response), body, took));
    }

    private static List<Header> headers(HttpResponse<byte[]> response) {
        List<Header> headers = new ArrayList<>();
        response.headers().map().forEach((name, values) -> {
            // HTTP/2 has its status among the headers.
            if (!name.startsWith(":")) {
                values.forEach(value -> headers.add(new Header(name, value, Header.By.SERVER)));
            }
        });
        return headers;
    }

    private Exchange failed(Problem problem) {
        return new Exchange.Failed(signed, problem);
    }

    private Problem problem(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.TooLarge) {
                return fault().tooLarge(most);
            }
        }
        return thrown instanceof IOException && !(thrown instanceof java.net.http.HttpTimeoutException)
                ? fault().damaged()
                : fault().of(thrown, timeout.toSeconds());
    }

    private Fault fault() {
        String place = Origin.of(signed.request().uri()).place();
        return new Fault(place, answering ? Fault.Phase.BODY : Fault.Phase.ANSWER);
    }
}
