package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderTest extends ServiceTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void threeStoredOrders() {
        put("ORD1", "held", now.minusSeconds(30), SimulatedItem.add("ProvideNew"));
        put("ORD2", "inProgress", now.minusSeconds(20), SimulatedItem.of("delete"));
        put("ORD3", "failed", now.minusSeconds(10), SimulatedItem.of("modify"));
        executed(hourlyWorkflow(connect(Map.of())).getLong("workflow.id"));
    }

    private void put(String id, String state, Instant at, SimulatedItem item) {
        pxc.orders(account.clientId())
                .put(SimulatedOrder.of(
                        id, state, at, account.billingAccountIds().get(0), item));
    }

    private JsonPath read(String path) {
        return admin().get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void list_shows_the_newest_update_first_with_the_total() {
        JsonPath list = read("/api/pxc/orders?limit=2");

        assertThat(list.getList("orders.orderId")).isEqualTo(List.of("ORD3", "ORD2"));
        assertThat(list.getLong("total")).isEqualTo(3);
        assertThat(list.getString("next")).isNotBlank();
        assertThat(Instant.parse(list.getString("orders[0].lastUpdate"))).isEqualTo(now.minusSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "state=held, ORD1",
        "state=in_progress, ORD2",
        "category=modify, ORD3",
        "search=ord2, ORD2",
        "sort=orderId&limit=1, ORD1",
        "state=&search=ORD3, ORD3",
        "state=held&category=newBuild&search=ORD&stale=false, ORD1",
        "sort=lastUpdate&limit=1, ORD1",
        "sort=-creationDate&limit=1, ORD3",
        "sort=creationDate&limit=1, ORD1",
        "sort=-orderId&limit=1, ORD3"
    })
    void list_is_filtered_and_sorted(String query, String first) {
        assertThat(read("/api/pxc/orders?" + query).getString("orders[0].orderId"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=state, sort",
        "updatedSince=yesterday, updatedSince",
        "limit=101, limit",
        "integrationId=x, integrationId",
        "category=newbuild, category",
        "stale=maybe, stale",
        "cursor=abc, cursor",
        "updatedSince=+999999999-01-01T00:00:00Z, updatedSince",
        "updatedSince=2026-02-01T00:00:00Z&updatedUntil=2026-01-01T00:00:00Z, updatedUntil"
    })
    void unreadable_filter_is_refused_by_name(String query, String path) {
        JsonPath problem = admin().get("/api/pxc/orders?" + query)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        assertThat(problem.getString("errors[0].path")).isEqualTo(path);
    }

    @Test
    void bounds_of_the_last_update_include_the_first_and_exclude_the_last() {
        String since = now.minusSeconds(20).toString();
        String until = now.minusSeconds(10).toString();

        assertThat(read("/api/pxc/orders?updatedSince=" + since + "&updatedUntil=" + until)
                        .getList("orders.orderId"))
                .isEqualTo(List.of("ORD2"));
    }

    @Test
    void order_shows_its_rule_what_was_sent_and_its_transitions() {
        JsonPath order = read("/api/pxc/orders/ORD1");

        assertThat(order.getString("ruleId")).isEqualTo("new-build-command");
        assertThat(order.getString("evidence.provisioningCommand")).isEqualTo("ProvideNew");
        assertThat(order.getString("raw.id")).isEqualTo("ORD1");
        assertThat(order.getString("transitions[0].to")).isEqualTo("held");
        assertThat(order.getLong("transitions[0].runId")).isPositive();
    }

    @Test
    void refresh_stores_what_the_order_has_become() {
        pxc.orders(account.clientId()).advance("ORD1", "completed", now);

        JsonPath order = admin().post("/api/pxc/orders/ORD1/refresh")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(order.getString("state")).isEqualTo("completed");
        assertThat(order.getList("transitions.to")).isEqualTo(List.of("held", "completed"));
    }

    @ParameterizedTest
    @CsvSource({"500, 502", "429, 503", "403, 502", "400, 422"})
    void refused_refresh_tells_the_caller_and_changes_nothing(int upstream, int answered) {
        pxc.inject(Calls.to(Endpoint.DETAIL).of(account.clientId()).forever(), Fault.status(upstream));

        JsonPath problem = admin().post("/api/pxc/orders/ORD1/refresh")
                .then()
                .statusCode(answered)
                .extract()
                .jsonPath();

        assertThat(problem.getBoolean("success")).isFalse();
        assertThat(read("/api/pxc/orders/ORD1").getString("state")).isEqualTo("held");
    }

    @Test
    void summary_shows_days_of_history() {
        JsonPath summary = read("/api/pxc/orders/summary?days=3");

        assertThat(summary.getString("timezone")).isEqualTo("Europe/London");
        assertThat(summary.getList("history")).hasSize(3);
        assertThat(summary.getLong("history[2].total")).isEqualTo(summary.getLong("total"));
    }

    @ParameterizedTest
    @CsvSource({
        "days=0, days",
        "days=367, days",
        "day=yesterday, day",
        "day=+99999-01-01, day",
        "integrationId=x, integrationId"
    })
    void unreadable_question_about_days_is_refused_by_name(String query, String path) {
        JsonPath problem = admin().get("/api/pxc/orders/summary?" + query)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        assertThat(problem.getString("errors[0].path")).isEqualTo(path);
    }

    @Test
    void quarantined_element_can_be_retried_in_vain_and_ignored() {
        pxc.orders(account.clientId())
                .put(SimulatedOrder.of(
                        "X".repeat(70), "held", now, account.billingAccountIds().get(0)));
        executed(admin().get("/api/agents/workflows").jsonPath().getLong("[0].id"));
        long id = read("/api/pxc/quarantine").getLong("items[0].id");

        JsonPath retried = admin().post("/api/pxc/quarantine/" + id + "/retry")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(retried.getBoolean("success")).isFalse();
        assertThat(read("/api/pxc/quarantine").getInt("items[0].attempts")).isEqualTo(2);

        admin().post("/api/pxc/quarantine/" + id + "/ignore").then().statusCode(200);
        assertThat(read("/api/pxc/quarantine").getLong("total")).isZero();
        admin().post("/api/pxc/quarantine/" + id + "/ignore").then().statusCode(404);
    }
}
