package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.Spool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedArraysTest {
    private static String joined(long most, String... parts) throws IOException {
        JoinedArrays arrays = new JoinedArrays(most, Spool.NONE);
        for (String part : parts) {
            assertTrue(arrays.add(Body.of(part)), part);
        }
        return arrays.body().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,2] | [3] | [1,2,3]",
                "[] | [] | []",
                "[] | [1] | [1]",
                "[1] | [] | [1]",
                "[ 1 , 2 ] | [3] | [ 1 , 2, 3 ]",
                "[{\"a\":[1,{}]}] | [[],\"],\"] | [{\"a\":[1,{}]},[],\"],\"]",
                "[1.0e5,12345678901234567890.10] | [null,true] | [1.0e5,12345678901234567890.10,null,true]"
            })
    void itemsKeepTheirBytes(String first, String second, String whole) throws IOException {
        assertEquals(whole + "\n", joined(Long.MAX_VALUE, first, second));
    }

    @Test
    void indentedPartsMakeAnIndentedWhole() throws IOException {
        assertEquals(
                "[\n  {\n    \"a\": 1\n  },\n  2,\n  3\n]\n",
                joined(9, "[\n  {\n    \"a\": 1\n  },\n  2\n]\n", "[\n  3\n]\n"));
    }

    @Test
    void noMoreThanWasAskedFor() throws IOException {
        assertEquals("[1,2,3]\n", joined(3, "[1,2]", "[3,4,5]"));
        assertEquals("[\n  1\n]\n", joined(1, "[\n  1,\n  [2]\n]\n"));
        JoinedArrays arrays = new JoinedArrays(2, Spool.NONE);
        arrays.add(Body.of("[1,2,3]"));
        assertTrue(arrays.isFull());
        assertEquals(2, arrays.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "", "[1", "[1,]", "[1] 2", "<html>", "null"})
    void whatIsNoArrayIsNotTaken(String part) throws IOException {
        JoinedArrays arrays = new JoinedArrays(9, Spool.NONE);
        arrays.add(Body.of("[1]"));
        assertFalse(arrays.add(Body.of(part)));
        assertEquals("[1]\n", arrays.body().text());
    }

    @Test
    void anotherEncodingIsNotTaken() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertFalse(new JoinedArrays(9, Spool.NONE).add(Body.of("[1]".getBytes(charset))), charset.name());
        }
    }

    @Test
    void bytesThatAreNoUtf8StayInAnItem() throws IOException {
        byte[] latin = "[\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1);
        JoinedArrays arrays = new JoinedArrays(9, Spool.NONE);
        if (arrays.add(Body.of(latin))) {
            assertArrayEquals(
                    (new String(latin, StandardCharsets.ISO_8859_1) + "\n").getBytes(StandardCharsets.ISO_8859_1),
                    arrays.body().bytes());
        } else {
            assertEquals("[]\n", arrays.body().text());
        }
    }
}
