package hkshell.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.engine.session.Answers.Kept;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this run has called, and what came back. */
class AnswersTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Answers answers() {
        return bench.engine().session().answers();
    }

    @Test
    void d2_a_call_is_found_by_its_number_with_what_went_out_and_what_came_back() {
        bench.run("post /apps name=answers-1");
        bench.run("get /apps/nowhere");

        assertEquals(
                List.of(1L, 2L),
                answers().kept().stream().map(is -> is.call().number()).toList());
        Kept first = answers().number(1).orElseThrow();
        assertEquals("{\"name\":\"answers-1\"}", first.asked().request().body().text());
        assertEquals(201, first.answer().orElseThrow().response().status());
        assertEquals(Optional.of(first), answers().of(first.answer().orElseThrow()));
        assertEquals(
                404,
                answers()
                        .number(2)
                        .orElseThrow()
                        .answer()
                        .orElseThrow()
                        .response()
                        .status());
        assertEquals(Optional.empty(), answers().number(3));
        assertEquals(List.of(), bench.again().engine().session().answers().kept());
    }

    @Test
    void the_answer_before_is_one_to_the_same_question_of_the_same_login() {
        bench.account("jo", 1);
        bench.run("get /apps");
        bench.run("get /apps --account jo");
        bench.run("get '/apps' 'Range:name ..; max=1'");
        bench.run("get /account");
        bench.run("get /apps");

        Kept last = answers().number(5).orElseThrow();
        assertEquals(1, answers().before(last).orElseThrow().call().number());
        assertEquals(Optional.empty(), answers().before(answers().number(3).orElseThrow()));
    }

    @Test
    void no_answer_is_told_apart_from_one_that_was_too_large() {
        bench.run("get /apps");
        Kept kept = answers().number(1).orElseThrow();
        bench.sandbox().close();
        bench.run("get /apps");

        assertEquals("", kept.why());
        assertEquals(
                "No answer came to call 2.", answers().number(2).orElseThrow().why());
        Kept large = answers()
                .plus(kept.call(), kept.asked(), answer(kept, Answers.LARGEST + 1))
                .kept()
                .get(2);
        assertTrue(large.why().contains("it was large"), large.why());
    }

    @Test
    void a_long_run_keeps_the_newest() {
        bench.run("get /apps");
        Kept kept = answers().number(1).orElseThrow();
        Answers many = Answers.NONE;
        for (int count = 1; count <= 1000; count++) {
            many = many.plus(kept.call().numbered(count), kept.asked(), answer(kept, 1 << 20));
        }
        assertEquals(200, many.kept().size());
        assertEquals(
                24, many.kept().stream().filter(is -> is.answer().isPresent()).count());
        assertEquals("", many.number(1000).orElseThrow().why());
        assertTrue(many.number(900).orElseThrow().why().contains("others came after it"));
        assertEquals(Optional.empty(), many.number(700));
    }

    private static Exchange answer(Kept kept, int bytes) {
        return new Exchange.Answered(
                kept.asked(), new Response(200, List.of(), Body.owned(new byte[bytes]), Duration.ZERO));
    }
}
