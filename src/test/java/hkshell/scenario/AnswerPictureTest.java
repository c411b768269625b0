package hkshell.scenario;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Response;
import hkshell.domain.request.Transport;
import hkshell.fake.SteadyTime;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole screen in what it shows of requests and answers, picture by picture, at the sizes that people have. */
class AnswerPictureTest extends SandboxScreen {
    private static final List<Size> WIDE = List.of(new Size(80, 24), new Size(120, 36));
    private static final List<Size> ALL = List.of(new Size(80, 24), new Size(120, 36), new Size(44, 14));

    @BeforeEach
    void isSteady() {
        bench.by(AnswerPictureTest::steady);
    }

    /** Every call takes the same time, also those that go out side by side. */
    private static Transport steady(Transport usual) {
        return new SteadyTime(usual, Duration.ofMillis(21));
    }

    private void pictures(String name, List<Size> sizes, Function<Size, Scenario<Model>> begin) {
        for (Size size : sizes) {
            bench.again();
            try (Scenario<Model> screen = begin.apply(size)) {
                Golden.check("answer/" + name + "-" + size, lasting(screen.text()));
            }
        }
    }

    /** Without what differs from run to run, at the same width. */
    private static String lasting(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:[0-9]{5}", "127.0.0.1:40000");
    }

    private Scenario<Model> told(Size size, String line, String... keys) {
        return told(size.columns(), size.rows(), line, keys);
    }

    @Test
    void c2_table() {
        pictures("table", ALL, size -> told(size, "get /apps", "]", "]", "]", "down", "right", "o"));
    }

    @Test
    void c6_diff() {
        pictures(
                "diff",
                ALL,
                size -> told(size, "get /apps/example", "P", "s", "4", "f", "=")
                        .press(":")
                        .type("get /apps/example-staging")
                        .press("enter", "4"));
    }

    @Test
    void c4_filtered() {
        pictures(
                "filtered",
                WIDE,
                size -> told(size, "get /apps", "|")
                        .type(".[] | {name, stack: .stack.name}")
                        .press("enter"));
    }

    @Test
    void d6_lens() {
        bench.account("bot", 2).account("jo", 1);
        pictures("lens", ALL, size -> start(size.columns(), size.rows()).press("M"));
    }

    @Test
    void f4_gap() {
        String token = bench.sandbox().accounts().get(11).token();
        bench.netrc("machine 127.0.0.1\n  login fleet@corp.test\n  password " + token + "\n");
        bench.by(usual -> withoutMore(steady(usual)));
        pictures("gap", ALL, size -> told(size, "get /apps", "G", "G"));
        pictures("gap-in-table", WIDE, size -> told(size, "get /apps", "[", "[", "G", "G"));
    }

    private static Transport withoutMore(Transport usual) {
        Response refused = new Response(
                429,
                List.of(new Header("Retry-After", "1860", Header.By.SERVER)),
                Body.of("{\"id\":\"rate_limit\"}"),
                Duration.ZERO);
        return (request, limits, watch, stop) ->
                request.request().header("Range").isPresent()
                        ? new Exchange.Answered(request, refused)
                        : usual.send(request, limits, watch, stop);
    }

    @Test
    void c8_binary() {
        pictures("binary", ALL, size -> told(size, "get /sandbox/odd/picture"));
    }

    @Test
    void d1_history() {
        bench.run("get /apps");
        bench.run("post /apps name=one-1");
        bench.run("get '/apps?order=name'");
        bench.again();
        bench.run("get /apps/nowhere");
        bench.run("patch /apps/one-1 maintenance:=true");
        pictures("history", ALL, size -> start(size.columns(), size.rows()).press("6", "f", "down", "space"));
    }

    @Test
    void b4_explain() {
        pictures("explain", ALL, size -> start(size.columns(), size.rows()).press("S"));
        pictures(
                "explain-zoomed",
                WIDE,
                size -> start(size.columns(), size.rows()).press("S", "f"));
    }
}
