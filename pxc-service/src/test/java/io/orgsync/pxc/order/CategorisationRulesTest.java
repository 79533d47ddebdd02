package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CategorisationRulesTest extends RestTest {

    private static final String PATH = "/api/pxc/categorisation";

    private static final String EVERYTHING_IS_A_MODIFY = """
            {"rules":[{"id":"all","name":"All","category":"modify","when":{}}]}""";

    private Response put(String body) {
        return as("operator").body(body).put(PATH);
    }

    private Response preview(String body) {
        return as("viewer").body(body).post(PATH + "/preview");
    }

    /** Two provides and a cease, pulled. */
    private JsonPath givenOrders() {
        put("ORD1", SimulatedItem.add("Switch"));
        put("ORD2", SimulatedItem.add("Takeover"));
        put("ORD3", SimulatedItem.of("delete"));
        JsonPath made = hourlyWorkflow(connect(Map.of()));
        executed(made.getLong("workflow.id"));
        return made;
    }

    private void put(String id, SimulatedItem item) {
        pxc.orders(account.clientId()).put(SimulatedOrder.of(id, "held", Instant.now(), billingAccount(), item));
    }

    private Map<String, String> rows() {
        return new StoredOrders(database, organization).rows();
    }

    @Test
    void default_rules_are_the_wide_ones_unless_the_connection_says_narrow() {
        as("viewer")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", is("default-wide-2"))
                .body("newBuild", is("wide"))
                .body("isDefault", is(true))
                .body("rules.category", contains("cease", "newBuild", "newBuild", "newBuild", "provide", "modify"))
                .body("rules[0].when.everyItem", is(true));

        long id = connect(Map.of("newBuild", "narrow"));

        as("viewer").get(PATH).then().body("version", is("default-narrow-2"));
        as("viewer").get(PATH + "?integrationId=" + id).then().body("newBuild", is("narrow"));
        problem(as("viewer").get(PATH + "?integrationId=" + (id + 1_000_000)), 404, "not-found");
    }

    @Test
    void put_takes_what_get_gave_and_changes_nothing() {
        String before = as("viewer").get(PATH).asString();

        put(before).then().statusCode(200).body("isDefault", is(false)).body("rules", hasSize(6));
    }

    @Test
    void own_rules_have_a_version_of_their_own_that_never_comes_back() {
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200).body("version", is("own-1"));
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200).body("version", is("own-1"));

        as("operator")
                .delete(PATH)
                .then()
                .statusCode(200)
                .body("version", is("default-wide-2"))
                .body("isDefault", is(true));

        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200).body("version", is("own-3"));
        as("viewer").get("/api/activity-logs?entityType=categorisation").then().header("X-Total-Count", "3");
    }

    @Test
    void rules_that_somebody_else_has_changed_are_not_replaced() {
        String read = as("viewer").get(PATH).asString();
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200);

        problem(put(read), 409, "conflict");

        as("viewer").get(PATH).then().body("version", is("own-1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{} | rules",
                "{\"rules\":[]} | rules",
                "{\"rules\":[null]} | rules[0]",
                "{\"rules\":[{\"id\":\"a b\",\"name\":\"n\",\"category\":\"cease\",\"when\":{}}]} | rules[0].id",
                "{\"rules\":[{\"id\":\"a\",\"name\":\" \",\"category\":\"cease\",\"when\":{}}]} | rules[0].name",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"stop\",\"when\":{}}]} | rules[0].category",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\"}]} | rules[0].when",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{\"verb\":[]}}]} | rules[0].when.verb",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{\"actions\":[\"\"]}}]} | rules[0].when.actions[0]",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{\"actions\":[null]}}]} | rules[0].when.actions[0]",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{\"actions\":\"add\"}}]} | rules[0].when.actions",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{}},{\"id\":\"a\",\"name\":\"n\",\"category\":\"modify\",\"when\":{}}]} | rules[1].id"
            })
    void refused_member_is_named(String body, String path) {
        problem(put(body), 400, "invalid-request").body("errors.path", contains(path));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"rules\":[]} | rules",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"stop\",\"when\":{}}]} | rules[0].category",
                "{\"rules\":[{\"id\":\"a\",\"name\":\"n\",\"category\":\"cease\",\"when\":{}},{\"id\":\"a\",\"name\":\"n\",\"category\":\"modify\",\"when\":{}}]} | rules[1].id",
                "{\"rule\":[]} | rule"
            })
    void refused_member_of_a_trial_is_named(String body, String path) {
        problem(preview(body), 400, "invalid-request").body("errors.path", contains(path));
    }

    @Test
    void more_than_a_hundred_rules_are_refused() {
        StringBuilder rules = new StringBuilder();
        for (int number = 0; number < 101; number++) {
            rules.append(number == 0 ? "" : ",")
                    .append("{\"id\":\"r")
                    .append(number)
                    .append("\",\"name\":\"n\",\"category\":\"cease\",\"when\":{}}");
        }

        problem(put("{\"rules\":[" + rules + "]}"), 400, "invalid-request").body("errors.path", contains("rules"));
    }

    @Test
    void preview_tells_how_many_orders_would_move_and_writes_nothing() {
        givenOrders();

        preview(EVERYTHING_IS_A_MODIFY)
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("moved", is(3))
                .body("moves.from", contains("cease", "provide"))
                .body("moves.to", contains("modify", "modify"))
                .body("moves.count", contains(1, 2))
                .body("moves[1].orderIds", contains("ORD1", "ORD2"));

        assertThat(rows()).containsEntry("ORD1", "held/provide");
        preview("{}").then().body("total", is(3)).body("moved", is(0));
    }

    @Test
    void recategorise_gives_stored_orders_their_new_category_once() {
        givenOrders();
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200);

        as("operator")
                .post(PATH + "/recategorise")
                .then()
                .statusCode(200)
                .body("version", is("own-1"))
                .body("total", is(3))
                .body("moved", is(3));

        assertThat(rows()).containsEntry("ORD1", "held/modify").containsEntry("ORD3", "held/modify");
        as("viewer")
                .get("/api/pxc/orders/ORD1")
                .then()
                .body("ruleId", is("all"))
                .body("rulesVersion", is("own-1"));
        as("operator").post(PATH + "/recategorise").then().body("total", is(0));
    }

    @Test
    void run_uses_the_rules_that_hold_now_and_the_key_result_names_them() {
        JsonPath made = givenOrders();
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200);

        executed(made.getLong("workflow.id"));

        assertThat(rows()).containsEntry("ORD3", "held/modify");
        as("viewer")
                .get("/api/strategy/key-results/" + made.getLong("keyResults.modify") + "/history")
                .then()
                .body("[0].value", is("3.00"))
                .body("[0].rule", is("modify by own-1"));
    }

    @Test
    void preview_and_recategorise_walk_through_more_orders_than_a_slice_holds() {
        new StoredOrders(database, organization).execute("""
                insert into pxc.orders (organization_id, order_id, integration_id, state, category, rules_version, raw,
                                        content_hash)
                select ?, 'ORD' || n, 1, 'held', 'unclassified', 'older',
                       '{"productOrderItem":[{"id":"1","action":"delete"}]}', ''
                from generate_series(1, 20000) as n
                """);

        preview("{}").then().statusCode(200).body("total", is(20_000)).body("moved", is(20_000));
        as("operator")
                .post(PATH + "/recategorise")
                .then()
                .statusCode(200)
                .body("total", is(20_000))
                .body("moves[0].to", is("cease"))
                .body("moves[0].orderIds", hasSize(5));
        preview("{}").then().body("moved", is(0));
    }

    @Test
    void rules_of_others_are_not_seen_and_their_orders_not_touched() {
        put(EVERYTHING_IS_A_MODIFY).then().statusCode(200);
        UUID stranger = UUID.randomUUID();

        in(stranger, "viewer").get(PATH).then().body("isDefault", is(true));
        in(stranger, "operator").post(PATH + "/recategorise").then().body("total", is(0));
    }

    @Test
    void changing_needs_an_operator() {
        problem(as("viewer").body("{").put(PATH), 403, "forbidden");
        problem(as("viewer").delete(PATH), 403, "forbidden");
        problem(as("viewer").post(PATH + "/recategorise"), 403, "forbidden");
    }
}
