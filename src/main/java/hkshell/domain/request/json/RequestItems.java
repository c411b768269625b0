package hkshell.domain.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.domain.request.Header;
import hkshell.domain.request.Item;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.kit.problem.Place;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as the line that would make it: the way back from {@code RequestBuilder}, for a call that is to be edited. A
 * value that looks like a secret becomes one that is asked for; a secret header is left out.
 */
public final class RequestItems {
    private static final Place NOWHERE = Place.at(0);
    private static final Redactor REDACTOR = new Redactor(List.of());

    private RequestItems() {}

    /** @param api whose paths need no host */
    public static RequestLine line(Request request, URI api) {
        List<Item> items = new ArrayList<>();
        boolean named = isOfNames(request) && addFields(request, items);
        for (Header header : request.headers()) {
            if (header.by() == Header.By.YOU && !SecretNames.header(header.name())) {
                items.add(new Item.HeaderLine(header.name(), header.value(), NOWHERE));
            }
        }
        Optional<Source> data = named || request.body().isEmpty() ? Optional.empty() : Optional.of(data(request));
        return new RequestLine(Optional.of(request.method()), target(request, api), items, data);
    }

    private static boolean isOfNames(Request request) {
        return !request.body().isHidden() && !ItemNames.of(request).contains(ItemNames.WHOLE);
    }

    /** A hidden one is typed again. */
    private static Source data(Request request) {
        return request.body().isHidden()
                ? new Source.Stdin()
                : new Source.Given(request.body().text());
    }

    private static boolean addFields(Request request, List<Item> items) {
        if (request.body().isEmpty()) {
            return true;
        }
        try {
            JsonNode root = new ObjectMapper().readTree(request.body().bytes());
            boolean every = SecretNames.everyValueOf(request.target());
            root.properties().forEach(field -> items.add(item(field.getKey(), field.getValue(), every)));
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static Item item(String name, JsonNode value, boolean every) {
        if (every || SecretNames.field(name) || SecretNames.value(value.asText())) {
            return new Item.Field(name, new Source.Asked(name), NOWHERE);
        }
        return value.isTextual()
                        && !value.textValue().startsWith("@")
                        && !value.textValue().equals("?")
                ? new Item.Field(name, new Source.Given(value.textValue()), NOWHERE)
                : new Item.Json(name, new Source.Given(value.toString()), NOWHERE);
    }

    private static String target(Request request, URI api) {
        String url = request.uri().toString();
        return REDACTOR.address(
                url.startsWith(api + "/") ? url.substring(api.toString().length()) : url);
    }
}
