package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every profile against every answer that its program gave: at least 98 % in all and 95 % each, the rest explained. */
class MeasuredAnswersTest {

    /** Look-ups on which a profile and its program differ, each with the reason. */
    private static final Map<String, String> KNOWN = Map.of(
            "ftp fields--user-keyword api.example.com",
            "ftp warns of the word and goes on without a login; the measurement counts the warning as a refusal",
            "npm-netrc keywords--prototype-key toString",
            "the module hands out JavaScript's own toString for a host of that name; no record and no field is behind it");

    @Test
    void theProfilesAnswerAsTheProgramsDid() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        List<String> differing = new ArrayList<>();
        for (Measured measured : Measured.all()) {
            Answer answer = answer(measured);
            int[] count = counts.computeIfAbsent(measured.reader(), name -> new int[2]);
            count[0]++;
            if (measured.agrees(answer)) {
                count[1]++;
            } else {
                differing.add(measured.where());
            }
        }
        show(table(counts));
        counts.forEach((reader, count) -> assertTrue(count[1] >= 0.95 * count[0], reader));
        int asked = counts.values().stream().mapToInt(count -> count[0]).sum();
        int agreed = counts.values().stream().mapToInt(count -> count[1]).sum();
        assertTrue(agreed >= 0.98 * asked, agreed + " of " + asked);
        assertEquals(lines(KNOWN.keySet().stream().sorted().toList()), lines(differing), "known differences");
    }

    /** On the console of the build, and in a file for who comes later. */
    private static void show(String table) throws IOException {
        StringBuilder text = new StringBuilder(table);
        new TreeMap<>(KNOWN).forEach((where, reason) -> text.append("differs: " + where + ": " + reason + "\n"));
        System.out.print(text);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("reader-table.txt"), text);
    }

    private static String lines(List<String> items) {
        return items.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Answer answer(Measured measured) {
        return Readers.named(measured.reader())
                .orElseThrow()
                .answer(Measured.source(measured.name()), measured.asked());
    }

    private static String table(Map<String, int[]> counts) {
        StringBuilder table = new StringBuilder("reader                  asked  agree\n");
        int[] sum = new int[2];
        counts.forEach((reader, count) -> {
            table.append(row(reader, count));
            sum[0] += count[0];
            sum[1] += count[1];
        });
        return table.append(row("all", sum)).toString();
    }

    private static String row(String name, int[] count) {
        return String.format(
                Locale.ROOT, "%-22s %6d %6d %6.1f %%%n", name, count[0], count[1], 100.0 * count[1] / count[0]);
    }
}
