package io.orgsync.pxc.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The original's scenarios 3 (listing), 4 (today), 5 (states) and 8 (incremental runs). */
@QuarkusTest
class OrderScenarioTest extends WorkflowTestCase {

    private static final String OUTPUT = "resultData.step2Output.";
    private static final List<String> STATES = List.of("held", "inProgress", "failed", "rejected");

    /** Authenticate and fetch, the token passed on by a variable. */
    private long fetching(long integration) {
        return workflow(List.of(
                action(integration, "authenticate_pxc", Map.of(), "authToken"),
                action(
                        integration,
                        "fetch_orders",
                        Map.of("token", "{{authToken.partnerJWT}}", "limit", 1000),
                        "ordersData")));
    }

    @Test
    void scenario_3_1_list_by_hand_is_an_array_of_orders_with_id_state_and_time() {
        put("ORD000001", "held", Instant.now());
        String token = given().header("client_id", account.clientId())
                .header("client_secret", account.clientSecret())
                .post(pxc.tokenBaseUrl() + "/token")
                .path("partnerJWT");

        given().auth()
                .oauth2(token)
                .queryParam("limit", 1000)
                .queryParam("fields", "id,state,lastUpdate")
                .queryParam("offset", 0)
                .queryParam("billingAccount.id", billingAccount())
                .queryParam("state", String.join(",", STATES))
                .get(pxc.ordersBaseUrl() + "/productOrder")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].id", startsWith("ORD"))
                .body("[0].lastUpdate", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"));
    }

    @Test
    void scenario_3_2_workflow_lists_orders_with_the_token_of_the_step_before() {
        Stream.of("held", "inProgress", "failed").forEach(state -> put("ORD-" + state, state, Instant.now()));

        JsonPath run = completed(fetching(connect(Map.of())));

        assertThat(run.getInt(OUTPUT + "totalOrders")).isEqualTo(3);
        assertThat(run.getInt(OUTPUT + "todayOrders")).isEqualTo(3);
        assertThat(run.getList(OUTPUT + "orderIds"))
                .containsExactlyInAnyOrder("ORD-held", "ORD-inProgress", "ORD-failed");
        assertThat(run.getList(OUTPUT + "orders.id")).isEqualTo(run.getList(OUTPUT + "orderIds"));
        assertThat(run.<String, Object>getMap(OUTPUT + "categorized")).containsKeys(STATES.toArray(String[]::new));
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
        assertThat(pxc.requests(Endpoint.LIST).get(0).parameter("billingAccount.id"))
                .isEqualTo(billingAccount());
    }

    @Test
    void scenario_4_1_today_is_the_day_in_the_zone_of_the_integration() {
        // Expected was the UTC day. People in London read the figure, so just after their midnight a new day has begun.
        Instant midnight = Instant.parse("2027-07-01T23:00:00Z");
        put("YESTERDAY", "held", midnight.minusSeconds(60));
        put("TODAY1", "held", midnight.plusSeconds(60));
        put("TODAY2", "failed", midnight.plusSeconds(120));
        try (MovedClock clock = MovedClock.at(database, midnight.plusSeconds(600))) {
            JsonPath run = completed(fetching(connect(Map.of("timezone", "Europe/London"))));

            assertThat(run.getString(OUTPUT + "day")).isEqualTo("2027-07-02");
            assertThat(run.getInt(OUTPUT + "totalOrders")).isEqualTo(3);
            assertThat(run.getInt(OUTPUT + "todayOrders")).isEqualTo(2);
            assertThat(run.getList(OUTPUT + "orderIds")).containsExactlyInAnyOrder("TODAY1", "TODAY2");
            assertThat(clock.now()).isAfter(midnight);
        }
    }

    @Test
    void scenario_5_1_states_are_counted_with_their_lists_and_add_up_to_today() {
        pxc.behave(behaviour -> behaviour.stateMatching(StateMatching.LENIENT));
        pxc.seed(account.clientId(), SeedPlan.of(300, 51, Instant.now()));

        JsonPath run = completed(
                fetching(connect(Map.of("states", List.of("held", "inProgress", "failed", "rejected", "pending")))));

        Map<String, Integer> counts = run.getMap(OUTPUT + "categorized");
        assertThat(counts).containsOnlyKeys("held", "inProgress", "failed", "rejected", "other");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isPositive()
                .isEqualTo(run.getInt(OUTPUT + "todayOrders"));
        // Expected were four lists; those of the other states were counted and nowhere to be seen.
        counts.forEach((state, count) ->
                assertThat(run.getList(OUTPUT + state + "Orders")).as(state).hasSize(count));
    }

    @Test
    void scenario_8_1_second_run_asks_only_for_what_changed_since_the_newest_order_of_the_first() {
        Instant noon = Instant.parse("2027-01-20T12:00:00Z");
        Instant newest = noon.minus(Duration.ofMinutes(10));
        put("OLD", "held", noon.minus(Duration.ofHours(2)));
        put("NEWEST", "held", newest);
        try (MovedClock clock = MovedClock.at(database, noon)) {
            long workflow = fetching(connect(Map.of()));
            completed(workflow);
            clock.move(noon.plus(Duration.ofMinutes(5)));
            put("NEW", "held", noon.plus(Duration.ofMinutes(4)));
            pxc.clearLog();

            JsonPath run = completed(workflow);

            // Expected was the end of the run before, which loses what changed while it ran. It is the newest order's
            // time,
            // less five minutes for those that come late; counts don't suffer, since they are of what is stored.
            assertThat(pxc.requests(Endpoint.LIST))
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                            .isEqualTo(newest.minus(Duration.ofMinutes(5))));
            assertThat(run.getInt(OUTPUT + "totalOrders")).isEqualTo(2);
            assertThat(run.getInt("counts.inserted")).isEqualTo(1);
            assertThat(run.getInt(OUTPUT + "todayOrders")).isEqualTo(3);
        }
    }
}
