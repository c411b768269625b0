package hkshell.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hkshell.fake.EmulatedDevice;
import hkshell.front.tui.paint.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recording of the terminal, as asciinema v2 has it: a header, then a line for each write with its time in seconds. The
 * last picture before hkshell gives the terminal back has a marker, {@code m}.
 */
final class Cast {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Size size;
    private final long start;
    private final List<Event> events = new ArrayList<>();

    /** @param start the time of its first moment, in milliseconds since the epoch */
    Cast(Size size, long start) {
        this.size = size;
        this.start = start;
    }

    private record Event(long millis, String kind, String text) {}

    void wrote(long now, String text) {
        events.add(new Event(now - start, "o", text));
    }

    void mark(long now, String label) {
        events.add(new Event(now - start, "m", label));
    }

    static Cast read(String text) throws IOException {
        List<String> lines = text.lines().toList();
        JsonNode head = JSON.readTree(lines.get(0));
        Cast cast = new Cast(
                new Size(head.get("width").asInt(), head.get("height").asInt()),
                head.get("timestamp").asLong() * 1000);
        for (String line : lines.subList(1, lines.size())) {
            JsonNode event = JSON.readTree(line);
            long millis = Math.round(event.get(0).asDouble() * 1000);
            cast.events.add(
                    new Event(millis, event.get(1).asText(), event.get(2).asText()));
        }
        return cast;
    }

    String text(String title) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        head.put("version", 2).put("width", size.columns()).put("height", size.rows());
        head.put("timestamp", start / 1000).put("title", title);
        head.putObject("env").put("TERM", "xterm-256color");
        StringBuilder text = new StringBuilder(JSON.writeValueAsString(head)).append('\n');
        for (Event event : events) {
            ArrayNode line = JSON.createArrayNode();
            line.add(event.millis() / 1000.0).add(event.kind()).add(event.text());
            text.append(JSON.writeValueAsString(line)).append('\n');
        }
        return text.toString();
    }

    /** Everything that was written, without the times. */
    String written() {
        StringBuilder all = new StringBuilder();
        events.stream().filter(event -> event.kind().equals("o")).forEach(event -> all.append(event.text()));
        return all.toString();
    }

    /**
     * What a person sees, by the millisecond. Where several writes have one time it is the last that counts: how they are
     * divided depends on threads.
     */
    Map<Long, String> pictures() throws IOException {
        EmulatedDevice device = new EmulatedDevice(size);
        Map<Long, String> pictures = new TreeMap<>();
        for (Event event : events) {
            if (event.kind().equals("m")) {
                break;
            }
            device.write(event.text().getBytes(StandardCharsets.UTF_8));
            pictures.put(event.millis(), device.text());
        }
        return pictures;
    }

    /** The one at the marker. */
    String lastPicture() throws IOException {
        List<String> all = List.copyOf(pictures().values());
        return all.get(all.size() - 1);
    }
}
