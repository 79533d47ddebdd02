package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PXC's list may not carry what is ordered; then orders are read by their ids. */
@QuarkusTest
class OrderItemsByIdTest extends RestTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private StoredOrders stored;
    private long workflow;

    @BeforeEach
    void listWithoutItems() {
        stored = new StoredOrders(database, organization);
        pxc.behave(behaviour -> behaviour.itemsInList(false));
        workflow = hourlyWorkflow(connect(Map.of("requestsPerMinute", 0))).getLong("workflow.id");
    }

    private void put(String id, SimulatedItem... items) {
        pxc.orders(account.clientId()).put(SimulatedOrder.of(id, "held", now, billingAccount(), items));
    }

    private JsonPath run() {
        pxc.clearLog();
        JsonPath run = executed(workflow);
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        return run;
    }

    @Test
    void orders_are_read_by_id_once_and_categorised() {
        put("ORD1", SimulatedItem.add("ProvideNew"));
        put("ORD2", SimulatedItem.of("delete"));
        put("ORD3", SimulatedItem.of("modify"));

        JsonPath run = run();

        assertThat(stored.rows())
                .isEqualTo(Map.of("ORD1", "held/newBuild", "ORD2", "held/cease", "ORD3", "held/modify"));
        assertThat(run.getLong("resultData.step3Output.newBuildCount")).isEqualTo(1);
        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(3);
        Map<String, String> versions = stored.versions();
        run();
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        assertThat(stored.versions()).isEqualTo(versions);
    }

    @Test
    void changed_order_keeps_its_category_and_its_items_until_it_is_read_again() {
        put("ORD1", SimulatedItem.add("ProvideNew"));
        run();
        pxc.orders(account.clientId()).advance("ORD1", "inProgress", Instant.now());
        pxc.inject(Calls.to(Endpoint.DETAIL).of(account.clientId()), Fault.status(400));

        run();

        as("viewer")
                .get("/api/pxc/orders/ORD1")
                .then()
                .body("state", is("inProgress"))
                .body("category", is("newBuild"))
                .body("ruleId", is("new-build-command"))
                .body("raw.productOrderItem[0].action", is("add"))
                .body("itemsKnown", is(false));
        run();
        as("viewer").get("/api/pxc/orders/ORD1").then().body("itemsKnown", is(true));
        assertThat(stored.transitions()).containsEntry("ORD1", "2");
    }

    @Test
    void refusal_of_one_order_does_not_hold_up_the_others_and_is_made_up_for_later() {
        put("ORD1", SimulatedItem.of("delete"));
        put("ORD2", SimulatedItem.of("delete"));
        pxc.inject(Calls.to(Endpoint.DETAIL).of(account.clientId()), Fault.status(400));

        run();

        assertThat(stored.rows().values()).containsExactlyInAnyOrder("held/unclassified", "held/cease");
        run();
        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(1);
        assertThat(stored.rows().values()).containsOnly("held/cease");
    }

    @Test
    void order_that_has_no_items_at_all_is_asked_for_once() {
        ObjectNode order = Json.object().put("id", "ORD1").put("state", "held").put("lastUpdate", now.toString());
        order.putObject("billingAccount").put("id", billingAccount());
        pxc.orders(account.clientId()).put(SimulatedOrder.of(order));

        run();

        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(1);
        run();
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        assertThat(stored.rows()).containsEntry("ORD1", "held/unclassified");
    }

    @Test
    void order_that_pxc_has_lost_meanwhile_is_marked_and_not_asked_for_again() {
        put("ORD1", SimulatedItem.of("delete"));
        pxc.inject(Calls.to(Endpoint.DETAIL).of(account.clientId()), Fault.status(404));

        run();

        as("viewer").get("/api/pxc/orders/ORD1").then().body("category", is("unclassified"));
        assertThat(as("viewer").get("/api/pxc/orders/ORD1").jsonPath().getString("missingSince"))
                .isNotNull();
    }

    @Test
    void run_reads_at_most_500_orders_by_id_and_the_next_one_goes_on() {
        pxc.seed(account.clientId(), SeedPlan.of(2_000, 5, now));

        run();
        long held = stored.rows().size();
        assertThat(held).isGreaterThan(500);
        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(500);
        long left = held - 500;
        while (left > 0) {
            run();
            assertThat(pxc.requests(Endpoint.DETAIL)).hasSize((int) Math.min(500, left));
            left -= 500;
        }

        OrderOracle oracle = new OrderOracle(pxc.orders(account.clientId()).all());
        assertThat(oracle.rows()).containsAllEntriesOf(stored.rows());
    }

    @Test
    void refusal_other_than_400_behind_the_first_page_is_no_capped_offset() {
        pxc.behave(behaviour -> behaviour.itemsInList(true).maxLimit(100));
        pxc.seed(account.clientId(), SeedPlan.of(600, 5, now));
        pxc.inject(Calls.list().of(account.clientId()).nth(2).forever(), Fault.status(409));
        admin().body(Map.of("retryConfig", Map.of("maxRetries", 1, "retryDelay", 0)))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("refused");
        assertThat(pxc.requests(Endpoint.LIST)).hasSize(2);
    }
}
