package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Wallet;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1, F2 and F4: a list of 2,500 apps on the screen, of which 200 come at a time. */
class PagingScenarioTest extends SandboxScreen {
    private static final URI API = URI.create("https://api.heroku.com");

    private final List<String> asked = new ArrayList<>();

    /** What the next page is answered with, in the place of the server's own answer. */
    private final AtomicReference<Optional<Exchange>> broken = new AtomicReference<>(Optional.empty());

    private String left = "";

    @BeforeEach
    void isTheFleet() {
        String token = bench.sandbox().accounts().get(11).token();
        bench.netrc("machine 127.0.0.1\n  login fleet@corp.test\n  password " + token + "\n");
        bench.by(this::watched);
    }

    private Transport watched(Transport usual) {
        return (request, limits, watch, stop) -> {
            Optional<String> range = request.request().header("Range").map(Header::value);
            if (request.request().uri().getPath().equals("/apps")) {
                asked.add(range.orElse("first"));
            }
            if (range.isPresent() && broken.get().isPresent()) {
                return broken.get().get() instanceof Exchange.Answered answered
                        ? new Exchange.Answered(request, answered.response())
                        : new Exchange.Failed(
                                request, Problem.network("reset", "The connection to the server was lost.", ""));
            }
            Exchange end = usual.send(request, limits, watch, stop);
            return left.isEmpty() ? end : withCallsLeft((Exchange.Answered) end);
        };
    }

    private Exchange withCallsLeft(Exchange.Answered end) {
        List<Header> headers = new ArrayList<>(end.response().headers());
        headers.removeIf(header -> header.is("RateLimit-Remaining"));
        headers.add(new Header("RateLimit-Remaining", left, Header.By.SERVER));
        Response response = end.response();
        return new Exchange.Answered(
                end.signed(), new Response(response.status(), headers, response.body(), response.took()));
    }

    private void breaks(int status, String after) {
        Response refused = new Response(
                status,
                List.of(new Header("Retry-After", after, Header.By.SERVER)),
                Body.of("{\"id\":\"rate_limit\"}"),
                Duration.ZERO);
        broken.set(Optional.of(new Exchange.Answered(any(), refused)));
    }

    private static SignedRequest any() {
        return new CredentialPolicy(API)
                .sign(new Request("GET", API, List.of(), Body.NONE), Wallet.EMPTY.withoutAuth())
                .value()
                .orElseThrow();
    }

    private Scenario<Model> sent() {
        return start(120, 36)
                .press("s", "4")
                .see("206, 200 items, 1 page, more")
                .see("row 1 of ");
    }

    @Test
    void f2_the_next_page_comes_as_one_scrolls_and_none_before() {
        try (Scenario<Model> screen = sent().press("f")) {
            assertEquals(List.of("first"), asked);
            screen.press("page-down", "page-down").see("200 items");
            screen.press("G").see("400 items, 2 pages, more").see("calls left 4498");
            assertEquals(2, asked.size());
            screen.press("up", "up").see("400 items");
            screen.press("G").see("600 items, 3 pages, more").see("row 421 of 621");
        }
    }

    @Test
    void f2_in_raw_too() {
        try (Scenario<Model> screen = sent().press("]").see("[Raw]").press("G")) {
            screen.see("400 items, 2 pages, more");
        }
    }

    @Test
    void f1_all_of_it_by_one_key() {
        try (Scenario<Model> screen = sent().press("A")) {
            screen.see("2500 items in 13 pages.").see("2500 items, 13 pages").seeNot("more on the server");
            screen.press("G").see("of 2").press("A").see("The whole list is here.");
        }
    }

    @Test
    void f4_used_up_calls_leave_a_gap_that_enter_fills() {
        breaks(429, "1860");
        try (Scenario<Model> screen = sent().press("f", "G")) {
            screen.see("200 items, 1 page, gap").press("G").see("gap: no calls until 12:31 UTC; Enter goes on");
            screen.press("up", "down").see("200 items, 1 page, gap");
            assertEquals(2, asked.size());
            broken.set(Optional.empty());
            screen.press("enter").see("400 items, 2 pages, more").seeNot("gap");
            assertEquals(asked.get(1), asked.get(2));
        }
    }

    @Test
    void f4_a_lost_link_leaves_a_gap_and_what_came_stays() {
        breaks(429, "1");
        try (Scenario<Model> screen = sent()) {
            screen.press("G").see("gap");
            broken.set(Optional.of(new Exchange.Cancelled(any())));
            screen.press("G", "enter").see("gap: The connection to the server was lost; Enter goes on");
            screen.press("g").see("200 items, 1 page, gap").see("fleet-");
            broken.set(Optional.empty());
            screen.press("A").see("2500 items, 13 pages");
        }
    }

    @Test
    void f2_few_calls_left_are_kept_for_the_person() {
        left = "40";
        try (Scenario<Model> screen = sent().press("G")) {
            screen.see("more, but only 40 calls left: Enter loads it");
            assertEquals(1, asked.size());
            screen.press("enter").see("400 items, 2 pages, more");
        }
    }

    @Test
    void f4_a_search_says_how_much_it_has_seen() {
        try (Scenario<Model> screen = sent().press("/").type("no-such-app").press("enter")) {
            screen.see("Not found in 200 items seen, more on the server: no-such-app");
        }
    }

    @Test
    void c4_a_filter_says_how_much_it_has_seen() {
        try (Scenario<Model> screen = sent().press("|").type("length").press("enter")) {
            screen.see("1 value in 200 items seen, more on the server; Backspace shows the whole answer.");
        }
    }

    @Test
    void f2_in_the_table_too() {
        try (Scenario<Model> screen = sent().press("[", "[").see("[Table]").press("G")) {
            screen.see("400 items, 2 pages, more").press("G").see("600 items, 3 pages, more");
            screen.press("enter")
                    .see("[Tree]")
                    .see("600 items, 3 pages, more")
                    .see("▾ 400  fleet-")
                    .see("row 421 of ");
        }
    }

    @Test
    void f4_a_gap_has_a_row_in_the_table_that_enter_fills() {
        breaks(429, "1860");
        try (Scenario<Model> screen = sent().press("[", "[", "f", "G")) {
            screen.see("gap: no calls until 12:31 UTC; Enter goes on").see("row 201 of 201");
            screen.press("o").see("By name.").see("gap: no calls until").see("row 201 of 201");
            broken.set(Optional.empty());
            screen.press("enter").see("[Table]").see("400 items, 2 pages, more").seeNot("gap");
            screen.see("row 201 of 401");
        }
    }

    @Test
    void f2_few_calls_left_are_kept_in_the_table_too() {
        left = "40";
        try (Scenario<Model> screen = sent().press("[", "[", "G")) {
            screen.see("more, but only 40 calls left: Enter loads it").see("row 201 of 201");
            screen.press("enter").see("400 items, 2 pages, more").see("[Table]");
            screen.press("/").type("no-such-app").press("enter").see("Not found in 400 items seen");
            left = "";
            screen.press("A").see("2500 items, 13 pages").press("G").see("row 2500 of 2500");
            screen.seeNot("more on the server").press("enter").see("[Tree]");
        }
    }

    @Test
    void c9_a_list_that_has_grown_keeps_its_status_line() {
        try (Scenario<Model> screen = sent()) {
            screen.press("]", "]").see("[Headers]").see("HTTP/1.1 206  connected 7 ms, first byte 14 ms, all 21 ms");
            screen.press("A")
                    .see("2500 items, 13 pages")
                    .see("HTTP/1.1 200  connected 7 ms")
                    .see("all 273 ms");
        }
    }

    @Test
    void f2_at_each_size() {
        for (Size size : List.of(new Size(80, 24), new Size(44, 14), new Size(30, 8))) {
            try (Scenario<Model> screen = start(size.columns(), size.rows()).press("s", "4", "G", "G")) {
                screen.press("G").see("OK  800 items in 4 pages.").see("row 621 of 821");
            }
        }
    }

    @Test
    void another_account_meanwhile_changes_nothing_of_a_list_that_was_begun() {
        bench.account("work", 0);
        try (Scenario<Model> screen = sent()) {
            screen.press(":").type("accounts use work").press("enter").press("4", "G");
            screen.see("400 items, 2 pages, more");
        }
        assertEquals(Workbench.NOW, clock.clock().instant());
    }
}
