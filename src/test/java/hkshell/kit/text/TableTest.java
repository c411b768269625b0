package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
