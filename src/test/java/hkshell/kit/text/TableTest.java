package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table at a width that has room for it, and at two that have not. */
class TableTest {
    private static final Table TABLE = new Table(
            List.of("n", "name", "why it is so"),
            List.of(
                    row("1", "one", "a sentence that is as long as this one is"),
                    row("22", "two", "a sentence that is as long as this one is"),
                    row("3", "th\u001bree", "")));

    private static List<Styled> row(String... cells) {
        List<Styled> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Styled.of(cell, Role.NAME));
        }
        return row;
    }

    private static String at(int columns) {
        StringBuilder text = new StringBuilder();
        for (Styled line : TABLE.lines(columns)) {
            assertTrue(line.width() <= columns, line.text());
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }

    @Test
    void with_room_enough() {
        assertEquals("""
                n   name    why it is so
                1   one     a sentence that is as long as this one is
                22  two     a sentence that is as long as this one is
                3   th\u241bree
                """, at(Table.ANY_WIDTH));
    }

    @Test
    void the_last_column_is_broken_into_lines() {
        assertEquals("""
                n   name    why it is so
                1   one     a sentence that is as long as
                            this one is
                22  two     a sentence that is as long as
                            this one is
                3   th\u241bree
                """, at(44));
    }

    @Test
    void or_stands_below_each_row() {
        assertEquals("""
                n   name
                1   one
                      a sentence that is as long as
                      this one is
                22  two
                      a sentence that is as long as
                      this one is
                3   th\u241bree
                """, at(36));
    }

    @Test
    void a_single_word_there_is_told_by_its_head() {
        Table narrow = new Table(List.of("host", "password"), List.of(row("a.example.com", "****"), row("b", "****")));
        assertEquals(
                List.of("host", "a.example.com", "      password ****", "b", "      password ****"),
                narrow.lines(20).stream().map(Styled::text).toList());
    }

    @Test
    void a_single_column_is_always_broken() {
        Table narrow = new Table(List.of("a"), List.of(row("one two three")));
        assertEquals(
                List.of("a", "one", "two", "three"),
                narrow.lines(5).stream().map(Styled::text).toList());
    }

    @Test
    void of_a_long_table_not_every_row_is_looked_at_for_the_widths() {
        int count = 1_000_000;
        int[] made = new int[1];
        List<List<Styled>> rows = new AbstractList<>() {
            @Override
            public List<Styled> get(int at) {
                made[0]++;
                return row(at == count - 1 ? "last" : "n", at == 1 ? "wide one" : "name", "why");
            }

            @Override
            public int size() {
                return count;
            }
        };
        List<String> some = new ArrayList<>();
        int[] printed = new int[1];
        new Table(List.of("", "", ""), rows).each(Table.ANY_WIDTH, line -> {
            if (printed[0]++ < 4 || printed[0] > count) {
                some.add(line.text());
            }
        });
        assertEquals(List.of("", "n     name  why", "n     wide one  why", "n     name  why", "last  name  why"), some);
        assertTrue(made[0] < count + count / 10, made[0] + " rows were made");
    }
}
