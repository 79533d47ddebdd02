package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private static final Instant NOW = Instant.parse("2025-10-09T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PxcAccount NORTH = PxcAccount.of("north", "secret", "10000001");
    private static final PxcAccount SOUTH = PxcAccount.of("south", "secret", "20000001");

    private final PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults().with(NORTH, SOUTH));
    private final PxcCaller caller = new PxcCaller(pxc, NORTH).signedIn();

    @BeforeEach
    void ten_orders() {
        for (int i = 0; i < 10; i++) {
            pxc.orders("north").put(SimulatedOrder.of("O" + i, "held", NOW.plusSeconds(i), "10000001"));
        }
    }

    @AfterEach
    void close() {
        pxc.close();
    }

    @Test
    void html_comes_with_status_200() {
        pxc.inject(Calls.list(), Fault.html());

        var response = caller.list();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void object_comes_instead_of_an_array() {
        pxc.inject(Calls.list(), Fault.objectForArray());

        var response = caller.list();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(PxcCaller.json(response).isObject()).isTrue();
    }

    @Test
    void array_comes_wrapped() {
        pxc.inject(Calls.list(), Fault.wrapped());

        assertThat(PxcCaller.json(caller.list()).path("items")).hasSize(10);
    }

    @Test
    void truncated_json_has_a_matching_length() {
        pxc.inject(Calls.list(), Fault.truncatedJson());

        var response = caller.list();

        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(response.body().length());
        assertThatThrownBy(() -> PxcCaller.MAPPER.readTree(response.body()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void cut_transfer_breaks_off_in_the_body() {
        pxc.inject(Calls.list(), Fault.cutTransfer());

        assertThatThrownBy(caller::list).isInstanceOf(UncheckedIOException.class);
        assertThat(pxc.requests(Endpoint.LIST).get(0).status()).isEqualTo(200);
    }

    @Test
    void reset_comes_before_any_answer() {
        pxc.inject(Calls.list().forever(), Fault.reset());

        assertThatThrownBy(caller::list).isInstanceOf(UncheckedIOException.class);
        assertThat(pxc.requests(Endpoint.LIST).get(0).status()).isZero();
    }

    @Test
    void empty_body_comes_with_status_200() {
        pxc.inject(Calls.list(), Fault.emptyBody());

        var response = caller.list();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 502, 503})
    void status_comes_with_an_error_document(int status) {
        pxc.inject(Calls.list(), Fault.status(status));

        var response = caller.list();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(PxcCaller.json(response).path("status").asInt()).isEqualTo(status);
        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void faults_for_the_next_call_come_one_after_the_other() {
        pxc.inject(Calls.list(), Fault.rateLimited(Duration.ofSeconds(7)));
        pxc.inject(Calls.list(), Fault.rateLimited(Instant.parse("2025-10-09T15:01:00Z")));
        pxc.inject(Calls.list(), Fault.rateLimited());

        var answers = List.of(caller.list(), caller.list(), caller.list(), caller.list());

        assertThat(answers).extracting(answer -> answer.statusCode()).containsExactly(429, 429, 429, 200);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Retry-After").orElse("absent"))
                .containsExactly("7", "Thu, 9 Oct 2025 15:01:00 GMT", "absent", "absent");
    }

    @Test
    void fault_waits_for_the_nth_call_and_ends_after_its_times() {
        pxc.inject(Calls.list().nth(2).times(2), Fault.status(503));

        var statuses = IntStream.range(0, 4).map(i -> caller.list().statusCode());

        assertThat(statuses).containsExactly(200, 503, 503, 200);
    }

    @Test
    void fault_can_be_meant_for_some_offsets_and_one_account() {
        pxc.inject(Calls.list().atOffsets(4, 7).forever(), Fault.status(500));
        pxc.inject(Calls.list().of("south").forever(), Fault.status(502));

        assertThat(caller.list("offset", "0").statusCode()).isEqualTo(200);
        assertThat(caller.list("offset", "4").statusCode()).isEqualTo(500);
        assertThat(caller.list("offset", "8").statusCode()).isEqualTo(200);
        assertThat(new PxcCaller(pxc, SOUTH).signedIn().list().statusCode()).isEqualTo(502);
    }

    @Test
    void token_and_detail_calls_have_faults_of_their_own() {
        pxc.inject(Calls.token(), Fault.html());
        pxc.inject(Calls.detail(), Fault.status(404));

        assertThat(caller.askToken("POST").body()).startsWith("<!DOCTYPE");
        assertThat(caller.get("/productOrder/O1").statusCode()).isEqualTo(404);
        assertThat(caller.get("/productOrder/O1").statusCode()).isEqualTo(200);
    }

    @Test
    void hanging_call_is_answered_by_nothing_but_the_end() throws InterruptedException {
        pxc.inject(Calls.list(), Fault.hang());
        var answer = caller.listLater();
        assertThat(pxc.awaitRequests(Endpoint.LIST, 1, PATIENCE)).isTrue();

        pxc.close();

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void slow_body_arrives_complete_in_the_end() {
        pxc.inject(Calls.list(), Fault.slowBody(500, Duration.ofMillis(1)));

        assertThat(caller.ids()).hasSize(10);
    }

    @Test
    void delayed_answer_arrives() {
        pxc.inject(Calls.list(), Fault.delay(Duration.ofMillis(5)));

        assertThat(caller.ids()).hasSize(10);
    }

    @Test
    void gate_holds_the_answer_until_released() throws InterruptedException {
        pxc.inject(Calls.list().nth(2), Fault.gate("second page"));
        caller.list("limit", "5");
        var answer = caller.listLater("limit", "5", "offset", "5");
        assertThat(pxc.gate("second page").awaitReached(PATIENCE)).isTrue();
        assertThat(answer).isNotDone();
        assertThat(pxc.requests(Endpoint.LIST).get(1).status()).isZero();

        pxc.gate("second page").release();

        assertThat(PxcCaller.ids(answer.join())).containsExactly("O5", "O6", "O7", "O8", "O9");
    }

    @Test
    void repeated_rows_overlap_pages_and_lose_none() {
        pxc.inject(Calls.list().forever(), Fault.repeatedRows(1));

        assertThat(caller.ids("limit", "4")).containsExactly("O0", "O1", "O2", "O3");
        assertThat(caller.ids("limit", "4", "offset", "4")).containsExactly("O3", "O4", "O5", "O6");
        assertThat(caller.ids("limit", "4", "offset", "8")).containsExactly("O6", "O7", "O8", "O9");
        assertThat(caller.ids("limit", "4", "offset", "12")).containsExactly("O9");
    }

    @Test
    void endless_pages_ignore_the_offset_and_promise_more() {
        pxc.inject(Calls.list().forever(), Fault.endlessPages());

        var response = caller.list("limit", "4", "offset", "4000");

        assertThat(PxcCaller.ids(response)).containsExactly("O0", "O1", "O2", "O3");
        assertThat(response.headers().firstValueAsLong("X-Total-Count").getAsLong())
                .isGreaterThan(4004);
    }

    @Test
    void page_can_be_empty_in_the_middle() {
        pxc.inject(Calls.list().nth(2), Fault.emptyPage());

        assertThat(caller.ids("limit", "4")).hasSize(4);
        assertThat(caller.ids("limit", "4", "offset", "4")).isEmpty();
        assertThat(caller.ids("limit", "4", "offset", "8")).hasSize(2);
    }

    @Test
    void shifted_pages_skip_a_row() {
        pxc.inject(
                Calls.list(),
                Fault.shift(
                        new OrderChange.Touch("O0", NOW.plusSeconds(99)),
                        new OrderChange.Advance("O1", "completed", NOW.plusSeconds(98)),
                        new OrderChange.Remove("O9")));

        assertThat(caller.ids("limit", "4")).containsExactly("O0", "O1", "O2", "O3");
        assertThat(caller.ids("limit", "4", "offset", "4")).containsExactly("O6", "O7", "O8", "O1");
    }

    @Test
    void tokens_expire_between_two_pages() {
        pxc.inject(Calls.list().nth(2), Fault.tokensExpire());

        assertThat(caller.list("limit", "4").statusCode()).isEqualTo(200);
        assertThat(caller.list("limit", "4", "offset", "4").statusCode()).isEqualTo(401);
        assertThat(caller.signedIn().list("limit", "4", "offset", "4").statusCode())
                .isEqualTo(200);
    }

    @Test
    void cleared_faults_do_not_come() {
        pxc.inject(Calls.list().forever(), Fault.status(500));

        pxc.clearFaults();

        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void script_that_names_no_order_shows_as_an_error() {
        pxc.inject(Calls.list(), Fault.shift(new OrderChange.Touch("nothing", NOW)));

        assertThat(caller.list().statusCode()).isEqualTo(500);
    }
}
