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
        List<String> differing = counted(Measured.all(), counts);
        Map<String, int[]> others = new TreeMap<>();
        counted(Measured.ofOtherVersions(), others);
        show(table(counts, others));
        counts.forEach((reader, count) -> assertTrue(count[1] >= 0.95 * count[0], reader));
        int asked = counts.values().stream().mapToInt(count -> count[0]).sum();
        int agreed = counts.values().stream().mapToInt(count -> count[1]).sum();
        assertTrue(agreed >= 0.98 * asked, agreed + " of " + asked);
        assertEquals(lines(KNOWN.keySet().stream().sorted().toList()), lines(differing), "known differences");
    }

    /** The manual says how far a profile stands for versions that it was not written for. */
    @Test
    void theManualTellsOfOtherVersions() throws IOException {
        Map<String, int[]> others = new TreeMap<>();
        counted(Measured.ofOtherVersions(), others);
        StringBuilder rows = new StringBuilder();
        others.forEach((name, count) -> {
            String[] names = name.split(":");
            rows.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %d of %d | %.1f %% |%n",
                    names[0],
                    names[1],
                    count[1],
                    count[0],
                    100.0 * count[1] / count[0]));
        });
        String manual = Files.readString(Path.of("docs", "netrc.md"));
        assertTrue(manual.contains(rows), "the manual should have\n" + rows);
    }

    @Test
    void theManualTellsHowWellTheReadersAreKnown() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        int differing = counted(Measured.all(), counts).size();
        int asked = counts.values().stream().mapToInt(count -> count[0]).sum();
        String sentence = String.format(
                Locale.ROOT,
                "of %,d look-ups that were measured with the programs themselves, it\ngives the program's answer in %,d.",
                asked,
                asked - differing);
        assertTrue(Files.readString(Path.of("docs", "netrc.md")).contains(sentence), sentence);
    }

    /** The look-ups on which they differ. */
    private static List<String> counted(List<Measured> lookups, Map<String, int[]> counts) {
        List<String> differing = new ArrayList<>();
        for (Measured measured : lookups) {
            int[] count = counts.computeIfAbsent(measured.reader(), name -> new int[2]);
            count[0]++;
            if (measured.agrees(answer(measured))) {
                count[1]++;
            } else {
                differing.add(measured.where());
            }
        }
        return differing;
    }

    /** In a file, which {@code .ci/run} shows: {@code mvn verify} itself is quiet. */
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
        return Readers.named(measured.profile())
                .orElseThrow()
                .answer(Measured.source(measured.name()), measured.asked());
    }

    /** The profiles in two columns, then the other versions. */
    private static String table(Map<String, int[]> counts, Map<String, int[]> others) {
        StringBuilder table = new StringBuilder("Answers of the profiles that agree with the programs':\n");
        int[] sum = new int[2];
        counts.values().forEach(count -> {
            sum[0] += count[0];
            sum[1] += count[1];
        });
        List<String> cells = new ArrayList<>();
        counts.forEach((reader, count) -> cells.add(cell(reader, count)));
        cells.add(cell("all", sum));
        others.forEach((reader, count) -> cells.add(cell(reader, count)));
        for (int at = 0; at < cells.size(); at += 2) {
            table.append(cells.get(at))
                    .append(at + 1 < cells.size() ? cells.get(at + 1) : "")
                    .append('\n');
        }
        return table.toString();
    }

    private static String cell(String name, int[] count) {
        return String.format(
                Locale.ROOT, "  %-31s %4d/%4d %5.1f %%", name, count[1], count[0], 100.0 * count[1] / count[0]);
    }
}
