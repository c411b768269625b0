package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Where apps run. */
record Region(String name, String description, String country, String locale) {
    static final List<Region> ALL = List.of(
            new Region("eu", "Europe", "Ireland", "Dublin"),
            new Region("us", "United States", "United States", "Virginia"),
            new Region("tokyo", "Tokyo, Japan", "Japan", "Tokyo"),
            new Region("sydney", "Sydney, Australia", "Australia", "Sydney"));

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Ids.of("region " + name));
        json.writeStringField("name", name);
        json.writeStringField("description", description);
        json.writeStringField("country", country);
        json.writeStringField("locale", locale);
        json.writeBooleanField("private_capable", !name.equals("us") && !name.equals("eu"));
        json.writeEndObject();
    }
}
