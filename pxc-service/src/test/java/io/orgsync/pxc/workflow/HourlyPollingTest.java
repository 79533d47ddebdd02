package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.OrderChange;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HourlyPollingTest extends ServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> ALL_STATES = List.of(
            "acknowledged",
            "rejected",
            "pending",
            "held",
            "inProgress",
            "cancelled",
            "completed",
            "failed",
            "partial",
            "assessingCancellation",
            "pendingCancellation",
            "AssessingAmendment",
            "draft",
            "inProgress.accepted",
            "teleported");

    private static final Dirt STORABLE_DIRT = Dirt.of(DirtKind.MISSING_LAST_UPDATE, 7)
            .and(DirtKind.UNPARSABLE_LAST_UPDATE, 5)
            .and(DirtKind.OFFSET_LAST_UPDATE, 6)
            .and(DirtKind.FUTURE_LAST_UPDATE, 8)
            .and(DirtKind.UNKNOWN_STATE, 9)
            .and(DirtKind.ODD_CASE_STATE, 11)
            .and(DirtKind.LOOSE_NUMBERS, 4)
            .and(DirtKind.UNSTORABLE_TEXT, 5)
            .and(DirtKind.EXTRA_ATTRIBUTES, 6)
            .and(DirtKind.EXTERNAL_ID_TEXT, 3)
            .and(DirtKind.FLAT_PLACE, 4);
    private static final Dirt ALL_DIRT =
            STORABLE_DIRT.and(DirtKind.MISSING_ID, 3).and(DirtKind.LONG_ID, 2).and(DirtKind.NOT_AN_OBJECT, 2);

    private StoredOrders stored;

    @BeforeEach
    void lenientStates() {
        stored = new StoredOrders(database, organization);
        pxc.behave(behaviour -> behaviour.stateMatching(StateMatching.LENIENT));
    }

    private JsonPath connectedToAll(int count, Dirt dirt) {
        pxc.seed(account.clientId(), SeedPlan.of(count, 42, Instant.now()).with(dirt));
        return hourlyWorkflow(connect(Map.of("states", ALL_STATES, "pageSize", 500)));
    }

    private OrderOracle oracle() {
        return new OrderOracle(pxc.orders(account.clientId()).all());
    }

    @Test
    void run_over_no_orders_completes_with_zero_key_results() {
        JsonPath made = hourlyWorkflow(connect(Map.of()));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getInt("stepsCompleted")).isEqualTo(5);
        assertThat(keyResult(made, "newBuild")).isEqualTo("0.00");
    }

    @Test
    void dirty_orders_of_six_pages_with_repeated_rows_are_stored_once_and_counted_as_the_oracle_does() {
        JsonPath made = connectedToAll(2_750, ALL_DIRT);
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.repeatedRows(10));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed_with_errors");
        assertThat(stored.rows()).hasSize(2_743).isEqualTo(oracle().rows());
        assertThat(run.getLong("counts.inserted")).isEqualTo(2_743);
        assertThat(quarantined()).isEqualTo(7);
        LocalDate day = LocalDate.parse(run.getString("resultData.step2Output.day"));
        assertThat(summaryCells(day)).isEqualTo(oracle().cells(day, LONDON));
        for (String category : List.of("newBuild", "provide", "cease", "modify")) {
            assertThat(keyResult(made, category)).as(category).isEqualTo(oracle().count(day, LONDON, category) + ".00");
        }
    }

    @Test
    void second_run_asks_from_before_the_newest_update_and_rewrites_no_row() {
        JsonPath made = connectedToAll(1_200, STORABLE_DIRT);
        executed(made.getLong("workflow.id"));
        Map<String, String> versions = stored.versions();
        pxc.clearLog();

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getLong("counts.inserted") + run.getLong("counts.updated"))
                .isZero();
        assertThat(stored.versions()).isEqualTo(versions);
        Instant now = Instant.now();
        Instant newest = oracle().storable().stream()
                .flatMap(order -> order.lastUpdate().stream())
                .filter(at -> at.isBefore(now))
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(pxc.requests(Endpoint.LIST))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                        .isBetween(newest.minusSeconds(301), newest.minusSeconds(1)));
    }

    @Test
    void order_that_leaves_the_polled_states_is_followed_by_the_other_listing() {
        pxc.orders(account.clientId()).put(order("ORD1", "inProgress"));
        JsonPath made = hourlyWorkflow(connect(Map.of()));
        executed(made.getLong("workflow.id"));
        pxc.orders(account.clientId()).advance("ORD1", "completed", Instant.now());

        executed(made.getLong("workflow.id"));

        assertThat(stored.rows()).containsEntry("ORD1", "completed/newBuild");
        assertThat(stored.transitions()).containsEntry("ORD1", "2");
    }

    @Test
    void order_that_a_complete_sweep_no_longer_sees_is_read_by_id_until_it_ends() {
        pxc.orders(account.clientId()).put(order("ORD1", "inProgress"));
        JsonPath made = hourlyWorkflow(connect(Map.of("sinceParameter", "none")));
        executed(made.getLong("workflow.id"));

        pxc.orders(account.clientId()).advance("ORD1", "pending", Instant.now());
        executed(made.getLong("workflow.id"));
        assertThat(stored.rows()).containsEntry("ORD1", "pending/newBuild");

        pxc.orders(account.clientId()).advance("ORD1", "completed", Instant.now());
        executed(made.getLong("workflow.id"));
        assertThat(stored.rows()).containsEntry("ORD1", "completed/newBuild");

        pxc.clearLog();
        executed(made.getLong("workflow.id"));
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
    }

    @Test
    void order_that_pxc_no_longer_knows_is_kept_and_marked() {
        pxc.orders(account.clientId()).put(order("ORD1", "held"));
        JsonPath made = hourlyWorkflow(connect(Map.of("sinceParameter", "none")));
        executed(made.getLong("workflow.id"));
        pxc.orders(account.clientId()).remove("ORD1");

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getLong("counts.missing")).isEqualTo(1);
        JsonPath kept = admin().get("/api/pxc/orders/ORD1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(kept.getString("missingSince")).isNotNull();
        assertThat(kept.getString("state")).isEqualTo("held");
    }

    @Test
    void order_that_shifts_between_pages_is_not_lost() {
        JsonPath made = connectedToAll(1_500, Dirt.NONE);
        SimulatedOrder first = oracle().storable().stream()
                .min((one, two) -> one.lastUpdate()
                        .orElseThrow()
                        .compareTo(two.lastUpdate().orElseThrow()))
                .orElseThrow();
        pxc.inject(
                Calls.list().of(account.clientId()).nth(2),
                Fault.shift(new OrderChange.Touch(first.id().orElseThrow(), Instant.now())));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(stored.rows()).isEqualTo(oracle().rows());
    }

    @Test
    void capped_offset_is_got_around_by_windows_of_last_update() {
        JsonPath made = connectedToAll(2_600, Dirt.of(DirtKind.MISSING_LAST_UPDATE, 5));
        pxc.behave(behaviour -> behaviour.offsetCap(1_000));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(stored.rows()).isEqualTo(oracle().rows());
    }

    @Test
    void moved_key_result_tells_its_run_and_who_moved_it() {
        pxc.orders(account.clientId()).put(order("ORD1", "held"));
        JsonPath made = hourlyWorkflow(connect(Map.of()));

        JsonPath run = executed(made.getLong("workflow.id"));

        long keyResult = made.getLong("keyResults.newBuild");
        JsonPath history = admin().get("/api/strategy/key-results/" + keyResult + "/history")
                .jsonPath();
        assertThat(history.getString("[0].value")).isEqualTo("1.00");
        assertThat(history.getLong("[0].runId")).isEqualTo(run.getLong("id"));
        assertThat(history.getLong("[0].workflowId")).isEqualTo(made.getLong("workflow.id"));
        JsonPath activity = admin().get("/api/strategy/key-results/" + keyResult + "/activities")
                .jsonPath();
        assertThat(activity.getString("[0].description"))
                .isEqualTo("PXC Sync Agent performed PXC Order Polling - Hourly");
        assertThat(activity.getString("[0].metadata.oldValue")).isEqualTo("0.00");
        assertThat(activity.getString("[0].metadata.newValue")).isEqualTo("1.00");
    }

    @Test
    void token_is_never_part_of_a_run_record() {
        JsonPath made = hourlyWorkflow(connect(Map.of()));

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.prettify()).doesNotContain("eyJ").doesNotContain(account.clientSecret());
        assertThat(run.getString("resultData.step1Output.partnerJWT")).startsWith("handle:");
        assertThat(pxc.requests(Endpoint.TOKEN))
                .hasSize(1)
                .extracting(LoggedRequest::method)
                .containsExactly("POST");
    }

    private SimulatedOrder order(String id, String state) {
        return SimulatedOrder.of(
                id, state, Instant.now(), account.billingAccountIds().get(0), SimulatedItem.add("ProvideNew"));
    }

    private String keyResult(JsonPath made, String category) {
        return admin().get("/api/strategy/key-results/" + made.getLong("keyResults." + category))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("currentValue");
    }

    private long quarantined() {
        return admin().get("/api/pxc/quarantine")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    private Map<String, Long> summaryCells(LocalDate day) {
        JsonPath summary = admin().get("/api/pxc/orders/summary?day=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Long> cells = new TreeMap<>();
        summary.<Map<String, Object>>getList("cells")
                .forEach(cell -> cells.put(
                        cell.get("category") + "/" + cell.get("state"), ((Number) cell.get("count")).longValue()));
        return cells;
    }
}
