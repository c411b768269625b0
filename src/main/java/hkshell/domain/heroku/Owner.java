package hkshell.domain.heroku;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;

/** Whose token it was: the email in the answer to {@code GET /account}. */
public final class Owner {
    /** In characters; no mail server takes longer ones. */
    private static final int LONGEST = 320;

    private Owner() {}

    /** The email, or why the exchange does not tell one. */
    public static Parsed<String> of(Exchange exchange) {
        if (exchange instanceof Exchange.Failed failed) {
            return Parsed.bad(failed.problem());
        }
        if (!(exchange instanceof Exchange.Answered answered)) {
            return Parsed.bad(Problem.cancelled());
        }
        return AnswerProblem.ofOwn(answered)
                .<Parsed<String>>map(Parsed::bad)
                .orElseGet(() -> email(answered.response().body()))
                .then(email -> isToken(email, answered) ? Parsed.bad(nobody()) : Parsed.good(email));
    }

    /** A server that sends the token back must not have it stand where an email does. */
    private static boolean isToken(String email, Exchange.Answered answered) {
        return answered.signed()
                .authorization()
                .filter(sent -> sent.token().standsIn(email))
                .isPresent();
    }

    private static Parsed<String> email(Body body) {
        try (JsonParser json = new JsonFactory().createParser(body.bytes())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    boolean text = json.nextToken() == JsonToken.VALUE_STRING;
                    if (text && name.equals("email") && isPlain(json.getText())) {
                        return Parsed.good(json.getText());
                    }
                    json.skipChildren();
                }
            }
        } catch (IOException notJson) {
            return Parsed.bad(nobody());
        }
        return Parsed.bad(nobody());
    }

    /** An address without a blank or a control character, and no token that is sent back: it becomes a login in a netrc, and the name of an account. */
    private static boolean isPlain(String email) {
        return email.indexOf('@') >= 0
                && email.length() <= LONGEST
                && email.chars().noneMatch(c -> c <= 0x20 || c >= 0x7f && c < 0xa0);
    }

    private static Problem nobody() {
        return Problem.server(
                "no_email",
                "The answer to GET /account names no email.",
                "is --api-url right? hkshell login --browser and a token need Heroku's API");
    }
}
