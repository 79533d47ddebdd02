package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects of the original that concern reading and counting orders: points 3, 4, 5, 6, 8 and 9 of its list. */
@QuarkusTest
class OrderDefectTest extends WorkflowTestCase {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Map<String, Object> fetch(long integration) {
        return action(integration, "fetch_orders", Map.of(), "ordersData");
    }

    private JsonPath summary(String query) {
        return shown("/api/pxc/orders/summary" + query);
    }

    @Test
    void point_03_all_of_2300_orders_are_stored_once_through_partial_pages_without_counts_and_with_repeated_rows() {
        pxc.behave(behaviour -> behaviour
                .stateMatching(StateMatching.LENIENT)
                .partialStatus(206)
                .countHeaders(false));
        pxc.seed(account.clientId(), SeedPlan.of(2_300, 3, Instant.now()));
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.repeatedRows(7));
        List<String> states = oracle().orders().stream()
                .map(order -> order.state().orElseThrow())
                .distinct()
                .toList();

        JsonPath run = completed(List.of(fetch(connect(Map.of("states", states)))));

        assertThat(stored().rows()).hasSize(2_300).isEqualTo(oracle().rows());
        assertThat(run.getInt("counts.inserted")).isEqualTo(2_300);
    }

    static Stream<Fault> unusable() {
        return Stream.of(Fault.html(), Fault.objectForArray(), Fault.wrapped(), Fault.truncatedJson());
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void point_04_answer_that_is_no_list_fails_the_run_and_leaves_key_results_alone(Fault fault) {
        put("ORD1", "held", Instant.now());
        long keyResult = keyResult("k");
        long workflow = workflow(
                List.of(fetch(connect(Map.of("timezone", "UTC"))), set(keyResult, "{{ordersData.totalOrders}}")));
        completed(workflow);
        assertThat(value(keyResult)).isEqualTo("1.00");
        pxc.inject(Calls.list().of(account.clientId()).forever(), fault);

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("contract_violation");
        assertThat(value(keyResult)).isEqualTo("1.00");
        assertThat(stored().rows()).containsOnlyKeys("ORD1");
    }

    @Test
    void point_05_count_of_zero_is_written_through_a_variable_with_a_dot() {
        long keyResult = create("/api/strategy/key-results", Map.of("title", "k", "currentValue", "7"));
        long integration = connect(Map.of());

        completed(List.of(fetch(integration), set(keyResult, "{ordersData.categorized.failed}")));

        assertThat(value(keyResult)).isEqualTo("0.00");
    }

    @Test
    void point_05_variable_without_a_value_is_an_error_and_not_a_text() {
        long keyResult = create("/api/strategy/key-results", Map.of("title", "k", "currentValue", "7"));
        long integration = connect(Map.of());

        JsonPath run = executed(workflow(List.of(fetch(integration), set(keyResult, "{{ordersData.orders[0].id}}"))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("unresolved_variable");
        assertThat(value(keyResult)).isEqualTo("7.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{partnerJWT}", "{{partnerJWT}}", "{{partnerJWT.partnerJWT}}", "{{step1Output.partnerJWT}}", ""})
    void point_06_token_is_found_however_it_is_named(String token) {
        put("ORD1", "held", Instant.now());
        long integration = connect(Map.of());
        Map<String, ?> parameters = token.isEmpty() ? Map.of() : Map.of("token", token);

        JsonPath run = completed(List.of(
                action(integration, "authenticate_pxc", Map.of(), "partnerJWT"),
                action(integration, "fetch_orders", parameters, "ordersData")));

        assertThat(run.getInt("resultData.step2Output.totalOrders")).isEqualTo(1);
        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }

    @Test
    void point_08_orders_updated_during_a_run_and_around_midnight_are_counted_once() throws InterruptedException {
        Instant midnight = Instant.parse("2027-01-21T00:00:00Z");
        put("LATE", "held", midnight.minusMillis(1));
        put("MOVES", "held", midnight.minusSeconds(60));
        try (MovedClock clock = MovedClock.at(database, midnight.minusSeconds(30))) {
            long workflow = workflow(List.of(fetch(connect(Map.of()))));
            pxc.inject(Calls.list().of(account.clientId()), Fault.gate("midnight"));
            long runId = execute(workflow);
            pxc.gate("midnight").awaitReached(Duration.ofSeconds(60));
            // The page is composed and on its way: what changes now is what the run doesn't see.
            put("EARLY", "held", midnight.plusMillis(1));
            pxc.orders(account.clientId()).touch("MOVES", midnight.plusSeconds(1));
            pxc.gate("midnight").release();
            ended(runId);
            clock.move(midnight.plusSeconds(30));

            completed(workflow);

            JsonPath days = summary("?days=2");
            assertThat(days.getString("day")).isEqualTo("2027-01-21");
            assertThat(days.getList("history.total")).isEqualTo(List.of(1, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 23", "2027-10-31, 25"})
    void point_08_days_on_which_clocks_change_have_23_and_25_hours(LocalDate day, int hours) {
        Instant begin = day.atStartOfDay(LONDON).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        for (int hour = -1; hour <= hours; hour++) {
            put("ORD" + (hour + 1), "held", begin.plus(Duration.ofHours(hour)));
        }
        try (MovedClock clock = MovedClock.at(database, end.plusSeconds(600))) {
            completed(List.of(fetch(connect(Map.of()))));

            assertThat(summary("?days=3").getList("history.total")).isEqualTo(List.of(1, hours, 1));
            assertThat(clock.now()).isAfter(end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last Tuesday"})
    void point_09_order_without_a_readable_time_is_stored_and_told_and_stops_nothing(String lastUpdate) {
        put("ORD1", "held", Instant.now());
        var odd = Json.object().put("id", "ODD").put("state", "held");
        odd.set("billingAccount", Json.object().put("id", billingAccount()));
        put(SimulatedOrder.of(lastUpdate.isEmpty() ? odd : odd.put("lastUpdate", lastUpdate)));

        JsonPath run = completed(List.of(fetch(connect(Map.of("timezone", "UTC")))));

        assertThat(stored().rows()).containsOnlyKeys("ODD", "ORD1");
        assertThat(run.getInt("resultData.step1Output.withoutLastUpdate")).isEqualTo(1);
        assertThat(run.getInt("resultData.step1Output.todayOrders")).isEqualTo(1);
    }
}
