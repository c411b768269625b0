package hkshell.fake;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A browser that opens the sandbox's login page and presses one of its buttons. */
public record Pressing(String button) implements Consumer<String> {
    @Override
    public void accept(String address) {
        HttpRequest press = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString("login=" + URLEncoder.encode(button, StandardCharsets.UTF_8)))
                .build();
        HttpClient.newHttpClient()
                .sendAsync(press, HttpResponse.BodyHandlers.discarding())
                .join();
    }
}
