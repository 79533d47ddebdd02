package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which orders a day has, by a clock that is moved. */
@QuarkusTest
class CountingTest extends RestTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> CATEGORIES = List.of("newBuild", "provide", "cease", "modify");
    private static final List<SimulatedItem> ITEMS = List.of(
            SimulatedItem.add("ProvideNew"),
            SimulatedItem.add("Switch"),
            SimulatedItem.of("delete"),
            SimulatedItem.of("modify"),
            SimulatedItem.of("noChange"));

    private MovedClock clock;
    private JsonPath made;

    @BeforeEach
    void ownClock() {
        clock = MovedClock.at(database, Instant.now());
    }

    @AfterEach
    void clockOfTheDatabase() {
        clock.close();
    }

    /** Connects at a time; the workflow runs by hand only. */
    private void givenWorkflowAt(Instant instant, Map<String, Object> config) {
        clock.move(instant);
        made = hourlyWorkflow(connect(config));
        new StoredOrders(database, organization)
                .execute("delete from pxc.dispatch_schedules where organization_id = ?");
    }

    private JsonPath run() {
        JsonPath run = executed(made.getLong("workflow.id"));
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        return run;
    }

    private void put(String id, Instant at, SimulatedItem item) {
        pxc.orders(account.clientId()).put(SimulatedOrder.of(id, "held", at, billingAccount(), item));
    }

    private OrderOracle oracle() {
        return new OrderOracle(pxc.orders(account.clientId()).all());
    }

    private String keyResult(String category) {
        return as("viewer")
                .get("/api/strategy/key-results/" + made.getLong("keyResults." + category))
                .jsonPath()
                .getString("currentValue");
    }

    private JsonPath summary(String query) {
        return as("viewer")
                .get("/api/pxc/orders/summary" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Long> cells(List<Map<String, Object>> cells) {
        Map<String, Long> found = new TreeMap<>();
        cells.forEach(cell ->
                found.put(cell.get("category") + "/" + cell.get("state"), ((Number) cell.get("count")).longValue()));
        return found;
    }

    private void assertKeyResultsAreTheRecountOf(LocalDate day, ZoneId zone) {
        for (String category : CATEGORIES) {
            assertThat(keyResult(category)).as(category).isEqualTo(oracle().count(day, zone, category) + ".00");
        }
    }

    @Test
    void day_with_30_incremental_runs_ends_with_key_results_equal_to_the_days_recount() {
        Random chance = new Random(30);
        Instant morning = Instant.parse("2027-01-20T07:00:00Z");
        givenWorkflowAt(morning, Map.of());
        for (int number = 0; number < 10; number++) {
            put("OLD" + number, morning.minus(Duration.ofHours(20)), ITEMS.get(number % 5));
        }
        run();

        for (int number = 1; number <= 30; number++) {
            Instant now = morning.plus(Duration.ofMinutes(30L * number));
            clock.move(now);
            put("NEW" + number, now.minusSeconds(chance.nextInt(1_700)), ITEMS.get(number % 5));
            String changed = chance.nextBoolean() ? "OLD" + chance.nextInt(10) : "NEW" + (1 + chance.nextInt(number));
            String state = List.of("held", "inProgress", "completed", "failed").get(chance.nextInt(4));
            pxc.orders(account.clientId()).advance(changed, state, now.minusMillis(chance.nextInt(1_000)));
            run();
        }

        LocalDate day = LocalDate.of(2027, 1, 20);
        assertKeyResultsAreTheRecountOf(day, LONDON);
        assertThat(cells(summary("").getList("cells"))).isEqualTo(oracle().cells(day, LONDON));
        assertThat(new StoredOrders(database, organization).rows()).isEqualTo(oracle().rows());
    }

    @Test
    void run_across_midnight_counts_every_order_exactly_once() throws InterruptedException {
        Instant midnight = Instant.parse("2027-01-21T00:00:00Z");
        givenWorkflowAt(midnight.minusSeconds(8), Map.of());
        put("LATE1", midnight.minusSeconds(20), ITEMS.get(0));
        put("LATE2", midnight.minusMillis(1), ITEMS.get(0));
        put("LATE3", midnight.minusSeconds(9), ITEMS.get(1));
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("midnight"));
        long runId = execute(made.getLong("workflow.id"));
        pxc.gate("midnight").awaitReached(Duration.ofSeconds(20));
        await().atMost(Duration.ofSeconds(30)).until(() -> !clock.now().isBefore(midnight));
        put("EARLY1", midnight, ITEMS.get(0));
        pxc.orders(account.clientId()).touch("LATE3", midnight.plusMillis(5));

        pxc.gate("midnight").release();
        ended(runId);
        run();

        JsonPath days = summary("?days=2");
        assertThat(days.getString("day")).isEqualTo("2027-01-21");
        assertThat(days.getList("history.total")).isEqualTo(List.of(2, 2));
        assertKeyResultsAreTheRecountOf(LocalDate.of(2027, 1, 21), LONDON);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 23", "2027-10-31, 25"})
    void both_daylight_saving_changes_of_london_count_every_order_exactly_once(LocalDate day, int hours) {
        Instant begin = day.atStartOfDay(LONDON).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        int half = 0;
        for (Instant at = begin.minus(Duration.ofHours(1)); at.isBefore(end); at = at.plus(Duration.ofMinutes(30))) {
            put("ORD" + half, at, ITEMS.get(half % 5));
            half++;
        }
        givenWorkflowAt(end.minus(Duration.ofMinutes(5)), Map.of());

        run();
        assertKeyResultsAreTheRecountOf(day, LONDON);
        clock.move(end.plus(Duration.ofMinutes(5)));
        put("NEXT", end, ITEMS.get(0));
        run();

        assertKeyResultsAreTheRecountOf(day.plusDays(1), LONDON);
        assertThat(summary("?days=3").getList("history.total")).isEqualTo(List.of(2, hours * 2, 1));
        assertThat(summary("?day=" + day).getLong("total")).isEqualTo(hours * 2L);
        assertThat(cells(summary("?day=" + day).getList("cells"))).isEqualTo(oracle().cells(day, LONDON));
    }

    @ParameterizedTest
    @CsvSource({"Europe/London, 2027-07-02", "UTC, 2027-07-01", "Australia/Sydney, 2027-07-02"})
    void day_is_that_of_the_integrations_zone(String zone, LocalDate day) {
        Instant instant = Instant.parse("2027-07-01T23:30:00Z");
        put("ORD1", instant.minusSeconds(60), ITEMS.get(0));
        givenWorkflowAt(instant, Map.of("timezone", zone));

        run();

        JsonPath summary = summary("");
        assertThat(summary.getString("day")).isEqualTo(day.toString());
        assertThat(summary.getString("timezone")).isEqualTo(zone);
        assertThat(summary.getLong("total")).isEqualTo(1);
        assertThat(keyResult("newBuild")).isEqualTo("1.00");
    }

    @Test
    void orders_of_all_billing_accounts_of_a_connection_are_counted() {
        Instant noon = Instant.parse("2027-01-20T12:00:00Z");
        String second = billingAccount() + "-2";
        pxc.register(PxcAccount.of(account.clientId(), account.clientSecret(), billingAccount(), second));
        put("ORD1", noon, ITEMS.get(0));
        pxc.orders(account.clientId()).put(SimulatedOrder.of("ORD2", "held", noon, second, ITEMS.get(0)));
        givenWorkflowAt(noon, Map.of("billingAccounts", List.of(billingAccount(), second)));

        run();

        assertThat(summary("").getLong("total")).isEqualTo(2);
        assertThat(keyResult("newBuild")).isEqualTo("2.00");
        assertThat(as("viewer").get("/api/pxc/orders?sort=orderId").jsonPath().getList("orders.billingAccountId"))
                .isEqualTo(List.of(billingAccount(), second));
    }

    @Test
    void day_without_orders_sets_key_results_to_zero() {
        Instant evening = Instant.parse("2027-01-20T20:00:00Z");
        put("ORD1", evening, ITEMS.get(0));
        givenWorkflowAt(evening, Map.of());
        run();
        assertThat(keyResult("newBuild")).isEqualTo("1.00");
        clock.move(evening.plus(Duration.ofHours(6)));

        run();

        assertThat(keyResult("newBuild")).isEqualTo("0.00");
        assertThat(summary("").getLong("total")).isZero();
        assertThat(summary("?days=2").getList("history.total")).isEqualTo(List.of(1, 0));
    }

    @Test
    void order_without_a_readable_last_update_is_stored_and_belongs_to_no_day() {
        Instant noon = Instant.parse("2027-01-20T12:00:00Z");
        put("ORD1", noon, ITEMS.get(0));
        givenWorkflowAt(noon, Map.of());
        pxc.orders(account.clientId())
                .put(SimulatedOrder.of(Json.object()
                        .put("id", "ORD2")
                        .put("state", "held")
                        .put("lastUpdate", "last Tuesday")
                        .set("billingAccount", Json.object().put("id", billingAccount()))));

        JsonPath run = run();

        as("viewer").get("/api/pxc/orders/ORD2").then().statusCode(200);
        assertThat(summary("").getLong("total")).isEqualTo(1);
        assertThat(run.getLong("resultData.step2Output.withoutLastUpdate")).isEqualTo(1);
    }

    @Test
    void last_update_in_the_future_does_not_move_the_mark() {
        Instant noon = Instant.parse("2027-01-20T12:00:00Z");
        put("ORD1", noon.minusSeconds(10), ITEMS.get(0));
        put("ORD2", noon.plus(Duration.ofDays(30)), ITEMS.get(0));
        givenWorkflowAt(noon, Map.of());
        run();
        pxc.clearLog();

        run();

        assertThat(pxc.requests(Endpoint.LIST))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                        .isEqualTo(noon.minusSeconds(310)));
        assertThat(summary("").getLong("total")).isEqualTo(1);
    }

    @Test
    void open_orders_missing_from_complete_sweeps_are_read_by_id_in_turn_at_most_200_a_run() {
        Instant noon = Instant.parse("2027-01-20T12:00:00Z");
        for (int number = 0; number < 230; number++) {
            put("ORD" + number, noon.minusSeconds(number), ITEMS.get(0));
        }
        givenWorkflowAt(noon, Map.of("sinceParameter", "none", "requestsPerMinute", 0));
        run();
        for (int number = 0; number < 230; number++) {
            pxc.orders(account.clientId()).advance("ORD" + number, "pending", noon);
        }
        pxc.clearLog();

        run();
        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(200);
        run();

        assertThat(new StoredOrders(database, organization).rows().values())
                .hasSize(230)
                .containsOnly("pending/newBuild");
    }
}
