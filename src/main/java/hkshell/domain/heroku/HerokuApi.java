package hkshell.domain.heroku;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Source;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls of one API as one caller: a method and a path out, JSON back, or a problem that says what came in its place.
 *
 * @param base of every path
 * @param userAgent such as {@code hkshell/1.0}
 * @param wallet who they go out as
 * @param sender what puts them on the wire, and may note them
 */
public record HerokuApi(URI base, String userAgent, Wallet wallet, Sender sender) {
    /** The code of the problem that an answer is not what Heroku's API answers. */
    public static final String STRANGE = "bad_answer";

    /** In bytes. A thousand authorizations are less; what is more is not worth taking apart. */
    private static final int LARGEST = 8 << 20;

    /** The way out. */
    public interface Sender {
        /** @param waiting how long for a person who has to finish it; empty for a call as any */
        Exchange send(SignedRequest signed, Optional<Duration> waiting);
    }

    Parsed<JsonNode> get(String path) {
        return call("GET", path, Optional.empty(), List.of(), Optional.empty());
    }

    Parsed<JsonNode> post(String path, Optional<ObjectNode> body, Header... more) {
        return call("POST", path, body, List.of(more), Optional.empty());
    }

    Parsed<JsonNode> patch(String path, ObjectNode body) {
        return call("PATCH", path, Optional.of(body), List.of(), Optional.empty());
    }

    Parsed<JsonNode> delete(String path) {
        return call("DELETE", path, Optional.empty(), List.of(), Optional.empty());
    }

    Parsed<JsonNode> call(
            String method, String path, Optional<ObjectNode> body, List<Header> more, Optional<Duration> waiting) {
        Optional<Source> data = body.map(json -> new Source.Given(json.toString()));
        RequestLine line = new RequestLine(Optional.of(method), path, List.of(), data);
        return new RequestBuilder(base, userAgent)
                .build(line, Resolved.NONE, UUID.randomUUID())
                .map(request -> with(request, more))
                .then(request -> new CredentialPolicy(base).sign(request, wallet))
                .then(signed -> read(sender.send(signed, waiting)));
    }

    private static Request with(Request request, List<Header> more) {
        Request all = request;
        for (Header header : more) {
            all = all.with(header);
        }
        return all;
    }

    private static Parsed<JsonNode> read(Exchange exchange) {
        if (exchange instanceof Exchange.Failed failed) {
            return Parsed.bad(failed.problem());
        }
        if (!(exchange instanceof Exchange.Answered answered)) {
            return Parsed.bad(Problem.cancelled());
        }
        return AnswerProblem.ofOwn(answered)
                .<Parsed<JsonNode>>map(Parsed::bad)
                .orElseGet(
                        () -> json(answered.response().body(), exchange.signed().request()));
    }

    private static Parsed<JsonNode> json(Body body, Request request) {
        try {
            JsonNode json = body.size() > LARGEST ? null : new ObjectMapper().readTree(body.bytes());
            return json != null && json.isContainerNode()
                    ? Parsed.good(json)
                    : Parsed.bad(strange(request.method(), request.uri().getPath()));
        } catch (JsonProcessingException notJson) {
            return Parsed.bad(strange(request.method(), request.uri().getPath()));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading an array", impossible);
        }
    }

    /** A list with something in it that is none of what it lists. */
    static Problem strangeElement(String path) {
        return Problem.server(
                "bad_answer",
                "The list that GET " + path + " answered has an element that hkshell does not understand.",
                "look at the answer with hkshell api " + path);
    }

    /** A success that lacks what a success has. What it says instead is not quoted: it may hold a token. */
    static Problem strange(String method, String path) {
        return Problem.server(
                STRANGE,
                "The answer to " + method + " " + path + " is not what Heroku's API answers.",
                "is --api-url right? look at the answer with hkshell api");
    }
}
