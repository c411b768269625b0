package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F1 and F4: what a long list knows of its pages, its gap and its end. */
class LongListTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final URI API = URI.create("https://api.heroku.com");
    private static final SignedRequest FIRST = new CredentialPolicy(API)
            .sign(new Request("GET", API.resolve("/apps"), List.of(), Body.NONE), Wallet.EMPTY.withoutAuth())
            .value()
            .orElseThrow();

    private static Exchange.Answered page(String body, String next, String... headers) {
        List<Header> all = new ArrayList<>();
        if (!next.isEmpty()) {
            all.add(new Header("Next-Range", next, Header.By.SERVER));
        }
        for (int at = 0; at < headers.length; at += 2) {
            all.add(new Header(headers[at], headers[at + 1], Header.By.SERVER));
        }
        return new Exchange.Answered(FIRST, new Response(206, all, Body.of(body), Duration.ofMillis(20)));
    }

    private static LongList begun(String body, String next) {
        Exchange.Answered answer = page(body, next);
        return LongList.of(FIRST, answer, JsonTree.read(answer.response().body()))
                .orElseThrow();
    }

    @Test
    void f1_pages_become_one_answer_and_the_end_is_known() throws IOException {
        LongList list = begun("[{\"id\":1},{\"id\":2}]", "id ]2..");
        assertEquals(Optional.of("id ]2.."), list.next());
        assertEquals(
                "id ]2..",
                list.ask().orElseThrow().request().header("Range").orElseThrow().value());
        LongList whole = list.plus(page("[{\"id\":3}]", ""), NOON);
        assertEquals(Optional.empty(), whole.next());
        assertEquals(3, whole.items());
        assertEquals(2, whole.count());
        Response joined = whole.whole(Long.MAX_VALUE, Spool.NONE).response();
        assertEquals("[{\"id\":1},{\"id\":2},{\"id\":3}]\n", joined.body().text());
        assertEquals(200, joined.status());
        assertEquals(
                "[{\"id\":1}]\n", whole.whole(1, Spool.NONE).response().body().text());
    }

    @Test
    void f4_a_gap_is_filled_by_the_same_question_and_what_came_stays() throws IOException {
        LongList list = begun("[1]", "a").plus(new Exchange.Failed(FIRST, Problem.network("reset", "Lost.", "")), NOON);
        assertTrue(list.gap().orElseThrow().end() instanceof Exchange.Failed);
        assertEquals(Optional.of("a"), list.next());
        assertEquals(1, list.items());
        LongList filled = list.plus(page("[2]", "b"), NOON);
        assertTrue(filled.gap().isEmpty());
        assertEquals(Optional.of("b"), filled.next());
        assertEquals("[1,2]\n", filled.whole(9, Spool.NONE).response().body().text());
    }

    @Test
    void f4_used_up_calls_say_when() {
        Exchange.Answered many = new Exchange.Answered(
                FIRST,
                new Response(
                        429, List.of(new Header("Retry-After", "90", Header.By.SERVER)), Body.of("{}"), Duration.ZERO));
        LongList.Gap gap = begun("[1]", "a").plus(many, NOON).gap().orElseThrow();
        assertEquals(Optional.of(NOON.plusSeconds(90)), gap.until());
    }

    @Test
    void f1_a_list_that_points_back_ends() {
        assertTrue(begun("[1]", "").plus(page("[2]", ""), NOON).next().isEmpty());
        LongList same = begun("[1]", "a").plus(page("[2]", "a"), NOON);
        assertTrue(same.pointsBack() && same.ask().isEmpty());
        LongList circle = begun("[1]", "a").plus(page("[2]", "b"), NOON).plus(page("[3]", "a"), NOON);
        assertTrue(circle.pointsBack() && circle.ask().isEmpty());
        assertFalse(begun("[1]", "a").pointsBack());
    }

    @Test
    void f4_items_that_moved_between_pages_are_counted_and_kept() {
        LongList list = begun("[{\"id\":1},{\"id\":2}]", "a").plus(page("[{\"id\":2},{\"id\":3}]", ""), NOON);
        assertEquals(1, list.twice());
        assertEquals(4, list.items());
    }

    @Test
    void no_list_is_none() {
        for (String body : List.of("{}", "", "[1", "null")) {
            Exchange.Answered answer = page(body, "a");
            assertTrue(
                    LongList.of(FIRST, answer, JsonTree.read(answer.response().body()))
                            .isEmpty());
        }
        assertTrue(begun("[1]", "a").plus(page("{}", "b"), NOON).gap().isPresent());
    }

    @Test
    void calls_left_are_those_of_the_last_page() {
        assertEquals(-1, begun("[1]", "a").callsLeft());
        assertEquals(
                41,
                begun("[1]", "a")
                        .plus(page("[2]", "b", "RateLimit-Remaining", "41"), NOON)
                        .callsLeft());
    }

    @Test
    void f1_pages_that_were_handed_over_are_not_handed_over_again() throws IOException {
        try (JoinedArrays to = new JoinedArrays(Long.MAX_VALUE, Spool.NONE)) {
            LongList list = begun("[{\"id\":1}]", "a").handed(to);
            list = list.plus(page("[{\"id\":1},{\"id\":2}]", ""), NOON)
                    .handed(to)
                    .handed(to);
            assertEquals(3, list.items());
            assertEquals(1, list.twice());
            assertEquals("[{\"id\":1},{\"id\":1},{\"id\":2}]\n", to.body().text());
        }
    }

    @Test
    void f4_who_goes_on_twice_from_one_page_counts_alike() {
        LongList from = begun("[{\"id\":1}]", "a");
        LongList one = from.plus(page("[{\"id\":2}]", "b"), NOON);
        LongList other = from.plus(page("[{\"id\":2},{\"id\":1}]", "b"), NOON);
        assertEquals(0, one.twice());
        assertEquals(1, other.twice());
        assertEquals(1, one.plus(page("[{\"id\":2},{\"id\":3}]", ""), NOON).twice());
    }
}
