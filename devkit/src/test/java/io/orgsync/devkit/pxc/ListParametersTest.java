package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListParametersTest {

    private static final String BILLING = "10000001";
    private static final PxcAccount NORTH = PxcAccount.of("north", "secret", BILLING, "10000002");

    private final PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults().with(NORTH));
    private final PxcCaller caller = new PxcCaller(pxc, NORTH).signedIn();

    @BeforeEach
    void four_orders() {
        OrderBook orders = pxc.orders("north");
        orders.put(order("B", "held", "2025-10-09T10:00:00Z"));
        orders.put(order("A", "failed", "2025-10-09T10:00:00Z"));
        orders.put(order("D", "completed", "2025-10-09T12:00:00Z"));
        orders.put(order("C", "inProgress", "2025-10-09T08:00:00Z"));
    }

    @AfterEach
    void close() {
        pxc.close();
    }

    @Test
    void list_pages_in_order_of_last_update() {
        List<String> ids = new ArrayList<>(caller.ids("limit", "3"));
        ids.addAll(caller.ids("limit", "3", "offset", "3"));

        assertThat(ids).containsExactly("C", "A", "B", "D");
    }

    @Test
    void list_without_last_update_comes_first() {
        pxc.seed(
                "north",
                SeedPlan.of(3, 5, Instant.parse("2025-10-09T15:00:00Z"))
                        .with(Dirt.of(DirtKind.MISSING_LAST_UPDATE, 1)));

        JsonNode first =
                PxcCaller.json(caller.list("limit", "10", "sort", "lastUpdate")).get(0);

        assertThat(pxc.orders("north").all().get(0).lastUpdate()).isEmpty();
        assertThat(first.has("lastUpdate")).isFalse();
    }

    @Test
    void counts_are_in_the_headers() {
        var headers = caller.list("limit", "3").headers();

        assertThat(headers.firstValue("X-Total-Count")).contains("4");
        assertThat(headers.firstValue("X-Result-Count")).contains("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state | held,failed              | A B",
                "state | held;failed              | A B",
                "state | HELD                     | ''",
                "lastUpdateSince | 2025-10-09T10:00:00.000Z      | A B D",
                "lastUpdateSince | 2025-10-09T11:00:00+01:00     | A B D",
                "lastUpdate.gte  | 2025-10-09T10:00:00Z          | A B D",
                "lastUpdate.gt   | 2025-10-09T10:00:00Z          | D",
                "lastUpdate.lte  | 2025-10-09T10:00:00Z          | C A B",
                "lastUpdate.lt   | 2025-10-09T10:00:00Z          | C",
                "sort            | -lastUpdate,id                | D A B C",
                "sort            | -id                           | D C B A",
                "sort            | state                         | D A B C",
                "offset          | 4                             | ''"
            })
    void parameter_selects(String name, String value, String expected) {
        assertThat(String.join(" ", caller.ids(name, value))).isEqualTo(expected);
    }

    @Test
    void repeated_states_are_alternatives() {
        assertThat(caller.ids("state", "held", "state", "completed")).containsExactly("B", "D");
    }

    @Test
    void bounds_are_combined() {
        assertThat(caller.ids("lastUpdate.gt", "2025-10-09T08:00:00Z", "lastUpdate.lt", "2025-10-09T12:00:00Z"))
                .containsExactly("A", "B");
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,many",
        "offset,-1",
        "offset,x",
        "lastUpdateSince,yesterday",
        "lastUpdate.lt,soon",
        "sort,colour"
    })
    void senseless_parameter_is_a_bad_request(String name, String value) {
        assertThat(caller.list(name, value).statusCode()).isEqualTo(400);
    }

    @Test
    void fields_select_attributes_beside_identity() {
        JsonNode order = PxcCaller.json(caller.list("fields", "state,lastUpdate,unheardOf"))
                .get(0);

        assertThat(order.fieldNames()).toIterable().containsExactly("id", "href", "state", "lastUpdate");
    }

    @Test
    void fields_may_ask_for_items() {
        JsonNode order =
                PxcCaller.json(caller.list("fields", "productOrderItem")).get(0);

        assertThat(order.path("productOrderItem").path(0).path("action").asText())
                .isEqualTo("add");
    }

    @Test
    void several_billing_accounts_are_listed_together() {
        pxc.orders("north").put(SimulatedOrder.of("E", "held", Instant.parse("2025-10-09T13:00:00Z"), "10000002"));

        var one = caller.get("/productOrder?billingAccount.id=10000002");
        var both = caller.get("/productOrder?billingAccount.id=10000001,10000002");

        assertThat(PxcCaller.ids(one)).containsExactly("E");
        assertThat(PxcCaller.ids(both)).containsExactly("C", "A", "B", "D", "E");
    }

    @Test
    void missing_billing_account_is_a_bad_request() {
        assertThat(caller.get("/productOrder").statusCode()).isEqualTo(400);
    }

    @Test
    void advanced_order_moves_to_the_end() {
        pxc.orders("north").advance("C", "completed", Instant.parse("2025-10-09T14:00:00Z"));

        assertThat(caller.ids()).containsExactly("A", "B", "D", "C");
        JsonNode order = PxcCaller.json(caller.get("/productOrder/C"));
        assertThat(order.path("state").asText()).isEqualTo("completed");
        assertThat(order.path("completionDate").asText()).isEqualTo("2025-10-09T14:00:00.000Z");
        assertThat(order.path("productOrderItem").path(0).path("state").asText())
                .isEqualTo("completed");
    }

    @Test
    void touched_and_removed_orders_are_listed_accordingly() {
        pxc.orders("north").touch("A", Instant.parse("2025-10-09T14:00:00Z"));
        pxc.orders("north").remove("D");

        assertThat(caller.ids()).containsExactly("C", "B", "A");
    }

    private static SimulatedOrder order(String id, String state, String lastUpdate) {
        return SimulatedOrder.of(id, state, Instant.parse(lastUpdate), BILLING, SimulatedItem.add("ProvideNew"));
    }
}
