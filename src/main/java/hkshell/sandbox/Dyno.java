package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A running process of an app. */
record Dyno(String type, int number, String size, String state) {

    /** From {@code TYPE*COUNT:SIZE/NUMBER=STATE}, see {@code apps.txt}. */
    static List<Dyno> parse(String text) {
        String[] parts = text.split("/");
        int star = parts[0].indexOf('*');
        int colon = parts[0].indexOf(':');
        int count = Integer.parseInt(parts[0].substring(star + 1, colon));
        List<Dyno> dynos = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String state = "up";
            for (int at = 1; at < parts.length; at++) {
                state = parts[at].startsWith(number + "=") ? parts[at].substring(parts[at].indexOf('=') + 1) : state;
            }
            dynos.add(new Dyno(parts[0].substring(0, star), number, parts[0].substring(colon + 1), state));
        }
        return dynos;
    }

    String name() {
        return type + "." + number;
    }

    String id(App app) {
        return Ids.of(app.name() + " " + name());
    }

    private String command() {
        return switch (type) {
            case "web" -> "bin/server -p $PORT";
            case "clock" -> "bin/clock";
            default -> "bin/work " + type;
        };
    }

    void write(JsonGenerator json, App app) throws IOException {
        Instant since = app.updated().minusSeconds(number * 61L);
        json.writeStartObject();
        json.writeStringField("id", id(app));
        json.writeStringField("name", name());
        json.writeStringField("type", type);
        json.writeStringField("state", state);
        json.writeStringField("size", size);
        json.writeStringField("command", command());
        json.writeObjectFieldStart("app");
        json.writeStringField("id", app.id());
        json.writeStringField("name", app.name());
        json.writeEndObject();
        json.writeObjectFieldStart("release");
        json.writeStringField("id", Ids.of(app.name() + " release"));
        json.writeNumberField("version", app.version());
        json.writeEndObject();
        json.writeNullField("attach_url");
        json.writeStringField("created_at", since.toString());
        json.writeStringField("updated_at", since.toString());
        json.writeEndObject();
    }
}
