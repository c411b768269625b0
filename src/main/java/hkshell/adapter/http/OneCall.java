package hkshell.adapter.http;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.GatheredBody;
import hkshell.domain.request.Header;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Watch;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One sending and its answer, without redirects. Lives for one call on the caller's thread. */
final class OneCall {
    private static final int BUFFER = 1 << 16;

    private final SignedRequest signed;
    private final Means means;
    private final Pace pace;
    private final Stages stages;
    private final ArrivingBytes arriving;

    OneCall(SignedRequest signed, TimeLimits limits, Watch watch, Means means) {
        this.signed = signed;
        this.means = means;
        this.pace = new Pace(limits, watch);
        this.stages = new Stages(means.nanos());
        this.arriving = new ArrivingBytes(pace);
    }

    Exchange run(HttpClient client, Stop stop) {
        HttpRequest request;
        try {
            request = request();
        } catch (IllegalArgumentException e) {
            return failed(fault().refusedByClient());
        }
        CompletableFuture<HttpResponse<ArrivingBytes>> future = client.sendAsync(request, this::subscriber);
        Runnable end = () -> {
            future.cancel(true);
            arriving.stop();
        };
        stop.onRaise(end);
        try (arriving) {
            return answered(head(future));
        } catch (IOException | ExecutionException e) {
            future.cancel(true);
            boolean stopped = stop.isRaised() || Thread.currentThread().isInterrupted();
            return stopped ? new Exchange.Cancelled(signed) : failed(fault().of(e, means.most()));
        } catch (CancellationException e) {
            return new Exchange.Cancelled(signed);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Cancelled(signed);
        } finally {
            stop.forget(end);
        }
    }

    /** Waits for the headers; a limit that has moved on meanwhile is waited for anew. */
    private HttpResponse<ArrivingBytes> head(CompletableFuture<HttpResponse<ArrivingBytes>> future)
            throws IOException, ExecutionException, InterruptedException {
        while (true) {
            try {
                return future.get(pace.nanosLeft(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Whether it is over is for the pace to say.
                continue;
            }
        }
    }

    private HttpResponse.BodySubscriber<ArrivingBytes> subscriber(HttpResponse.ResponseInfo head) {
        stages.answered();
        pace.answering(head.headers().firstValueAsLong("Content-Length").orElse(-1));
        return arriving;
    }

    private HttpRequest request() {
        Request request = signed.request();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        builder.method(request.method(), new Upload(request.body(), () -> {
            stages.connected();
            pace.sending();
        }));
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
        means.proxies()
                .proxyFor(request.uri())
                .flatMap(Parsed::value)
                .flatMap(ProxyAddress::authorization)
                .ifPresent(pair -> builder.setHeader("Proxy-Authorization", pair));
        signed.authorization()
                .ifPresent(
                        authorization -> builder.setHeader("Authorization", AuthorizationHeader.value(authorization)));
        return builder.build();
    }

    private Exchange answered(HttpResponse<ArrivingBytes> response) throws IOException {
        if (isAmbiguous(response)) {
            return failed(fault().twoLengths());
        }
        Body body = body(response);
        String version = response.version() == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1";
        return new Exchange.Answered(
                signed, new Response(response.statusCode(), headers(response), body, stages.timing(), version, false));
    }

    private Body body(HttpResponse<ArrivingBytes> response) throws IOException {
        // The client brings none of a proxy that refuses a tunnel (CONNECT and 407).
        InputStream raw = Optional.<InputStream>ofNullable(response.body()).orElseGet(InputStream::nullInputStream);
        try (GatheredBody body = new GatheredBody(means.spool(), means.most())) {
            InputStream from = isPacked(response) ? Gzip.unpacking(raw) : raw;
            byte[] buffer = new byte[BUFFER];
            for (int got = from.read(buffer); got >= 0; got = from.read(buffer)) {
                body.write(buffer, 0, got);
            }
            // What stands behind the packed part is nothing, but must be read to know that nothing was cut off.
            while (raw.read(buffer) >= 0) {
                continue;
            }
            return body.body();
        }
    }

    /** Two lengths, of which the client takes one: what it took may be a piece of the body (RFC 9112, section 6.3). */
    private static boolean isAmbiguous(HttpResponse<?> response) {
        List<String> lengths = response.headers().allValues("Content-Length");
        boolean chunked = response.headers().firstValue("Transfer-Encoding").isPresent();
        return !lengths.isEmpty() && chunked || lengths.stream().distinct().count() > 1;
    }

    private static boolean isPacked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Encoding")
                .map(coding -> coding.toLowerCase(Locale.ROOT).contains("gzip"))
                .orElse(false);
    }

    private static List<Header> headers(HttpResponse<?> response) {
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

    private Fault fault() {
        Request request = signed.request();
        String proxy = means.proxies()
                .proxyFor(request.uri())
                .flatMap(Parsed::value)
                .map(ProxyAddress::place)
                .orElse("");
        return new Fault(Origin.of(request.uri()).place(), proxy, pace.phase(), request.isSafe());
    }
}
