package io.orgsync.pxc.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import io.orgsync.devkit.pxc.PxcBehaviour.Payload;
import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known of how PXC writes orders: whichever way it is, they are understood alike. */
@QuarkusTest
class PayloadAmbiguityTest extends PullingTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private void put(String id, String state, SimulatedItem... items) {
        put(SimulatedOrder.of(id, state, now, account.billingAccountIds().get(0), items));
    }

    private void put(SimulatedOrder order) {
        pxc.orders(account.clientId()).put(order);
    }

    private JsonPath order(String id) {
        return admin().urlEncodingEnabled(true)
                .get("/api/pxc/orders/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @EnumSource(Payload.class)
    void a4_order_of_both_generations_is_stored_with_its_categories_and_dates(Payload generation) {
        seed();
        pxc.behave(behaviour -> behaviour.payload(generation));

        assertEverythingIsStored(pulled(Map.of()));

        JsonPath one = order(oracle().storable().get(0).id().orElseThrow());
        assertThat(one.getString("creationDate")).isNotNull();
        assertThat(one.getString("billingAccountId"))
                .isEqualTo(account.billingAccountIds().get(0));
        assertThat(one.getList("products")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderDates.class)
    void a4_day_of_ordering_is_known_under_either_name(OrderDates name) {
        put("ORD1", "held", SimulatedItem.add("ProvideNew"));
        pxc.behave(behaviour -> behaviour.orderDates(name));

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(Instant.parse(order("ORD1").getString("creationDate"))).isEqualTo(now);
    }

    @Test
    void a7_items_that_the_list_leaves_out_are_read_order_by_order() {
        seed();
        pxc.behave(behaviour -> behaviour.itemsInList(false));

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(pxc.requests(Endpoint.DETAIL)).hasSize(COUNT);
    }

    @Test
    void a7_items_in_the_list_spare_the_single_reads() {
        seed();

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
    }

    @Test
    void a7_list_that_sends_every_field_is_stored_alike() {
        seed();
        pxc.behave(behaviour -> behaviour.fieldsHonoured(false));

        assertEverythingIsStored(pulled(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORD/1?x=1&y#z",
                "801 Ab+c%2F",
                "a:b;c,d@e=f",
                "\u00e4\u00f6\u20ac",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void a8_order_id_of_any_form_is_read_and_found(String id) {
        put(id, "held", SimulatedItem.of("modify"));
        assertEverythingIsStored(pulled(Map.of()));
        pxc.orders(account.clientId()).advance(id, "completed", now.plusSeconds(1));

        JsonPath refreshed = admin().urlEncodingEnabled(true)
                .post("/api/pxc/orders/{id}/refresh", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(refreshed.getString("state")).isEqualTo("completed");
        assertThat(order(id).getString("orderId")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "In Progress, inProgress",
        "in progress, inProgress",
        "IN_PROGRESS, inProgress",
        "InProgress, inProgress",
        "Held, held",
        "AssessingAmendment, assessingAmendment",
        "PendingCancellation, pendingCancellation",
        "InventedTomorrow, InventedTomorrow"
    })
    void a9_state_is_asked_for_as_pxc_spells_it_and_stored_in_one_spelling(String sent, String shown) {
        put("ORD1", sent, SimulatedItem.of("delete"));
        pxc.behave(behaviour -> behaviour.stateMatching(StateMatching.STRICT));

        JsonPath run = pulled(Map.of("states", List.of("rejected", sent)));

        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(stored.rows()).isEqualTo(Map.of("ORD1", shown + "/cease"));
    }

    @ParameterizedTest
    @CsvSource({
        "wide, ProvideNew, newBuild",
        "wide, SwitchToNew, newBuild",
        "wide, ReplaceToNew, newBuild",
        "wide, Takeover, provide",
        "narrow, ProvideNew, newBuild",
        "narrow, SwitchToNew, provide",
        "narrow, ReplaceToNew, provide"
    })
    void a11_new_build_is_what_the_setting_says(String setting, String command, String category) {
        put("ORD1", "held", SimulatedItem.add(command));

        pulled(Map.of("newBuild", setting));

        assertThat(stored.rows()).isEqualTo(Map.of("ORD1", "held/" + category));
    }

    @Test
    void a14_order_of_an_unheard_of_product_is_stored_and_counted_by_its_action() {
        ObjectNode order = document("ORD1");
        ((ObjectNode) order.path("productOrderItem").path(0).path("product")).put("name", "E-Access 10G");
        put(SimulatedOrder.of(order));

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(order("ORD1").getString("category")).isEqualTo("modify");
        assertThat(order("ORD1").getList("products")).isEqualTo(List.of("E-Access 10G"));
    }

    /** A hand-made order that modifies something, to be changed. */
    private ObjectNode document(String id) {
        SimulatedOrder made =
                SimulatedOrder.of(id, "held", now, account.billingAccountIds().get(0), SimulatedItem.of("modify"));
        return made.json().tree().deepCopy();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00:00.000Z, 2026-12-01T00:00:00Z",
        "2026-12-01T00:00:00+00:00, 2026-12-01T00:00:00Z",
        "2026-07-01T00:00:00+01:00, 2026-06-30T23:00:00Z",
        "2026-12-01, 2026-12-01T00:00:00Z"
    })
    void a16_business_date_is_kept_as_the_instant_that_was_sent(String sent, String shown) {
        ObjectNode order = document("ORD1");
        order.put("requestedCompletionDate", sent);
        put(SimulatedOrder.of(order));

        assertEverythingIsStored(pulled(Map.of()));

        assertThat(Optional.ofNullable(order("ORD1").getString("requestedCompletionDate")))
                .contains(shown);
    }

    @Test
    void a17_cease_that_is_an_order_of_its_own_leaves_the_original_alone() {
        put("ORD1", "completed", SimulatedItem.add("ProvideNew"));
        long workflow = workflow(Map.of());
        executed(workflow);
        put("ORD2", "inProgress", SimulatedItem.of("delete"));

        assertEverythingIsStored(executed(workflow));

        assertThat(stored.rows()).isEqualTo(Map.of("ORD1", "completed/newBuild", "ORD2", "inProgress/cease"));
    }

    @Test
    void a17_amendment_of_the_original_changes_it_and_is_told_by_its_transitions() {
        put("ORD1", "inProgress", SimulatedItem.add("ProvideNew"));
        long workflow = workflow(Map.of());
        executed(workflow);
        put(SimulatedOrder.of(
                "ORD1",
                "AssessingAmendment",
                now.plusSeconds(1),
                account.billingAccountIds().get(0),
                SimulatedItem.add("Takeover")));

        assertEverythingIsStored(executed(workflow));

        assertThat(stored.rows()).isEqualTo(Map.of("ORD1", "assessingAmendment/provide"));
        assertThat(order("ORD1").getList("transitions.to")).isEqualTo(List.of("inProgress", "assessingAmendment"));
    }
}
