package io.orgsync.ascora.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BatchTest extends WriteTest {

    private Response batch(String operation, List<?> items) {
        return batch(operation, items, Map.of());
    }

    private Response batch(String operation, List<?> items, Map<String, ?> options) {
        return as("operator")
                .body(Map.of("operation", operation, "items", items, "options", options))
                .post(path("/batch"));
    }

    private static Map<String, Object> customer(String itemId, String name) {
        return Map.of("itemId", itemId, "resource", "customer", "data", Map.of("companyName", name));
    }

    private String created(String name) {
        return create(Map.of("companyName", name))
                .then()
                .statusCode(201)
                .extract()
                .path("data.id");
    }

    @Test
    void invalid_item_fails_and_the_others_are_created() {
        List<?> items = List.of(
                customer("a", "Ada"),
                Map.of("itemId", "b", "resource", "customer", "data", Map.of("email", "nobody")),
                Map.of("itemId", "c", "resource", "customer", "data", Map.of("companyName", "C", "wrong", 1)),
                Map.of("itemId", "d", "resource", "boat"),
                Map.of("itemId", "e", "resource", "customer"),
                customer("f", "Finn"));

        batch("create", items)
                .then()
                .statusCode(200)
                .body("success", is(false))
                .body("data.success", is(false))
                .body("data.totalItems", is(6))
                .body("data.successfulItems", is(2))
                .body("data.failedItems", is(4))
                .body("data.pendingItems", is(0))
                .body("data.results.itemId", is(List.of("a", "b", "c", "d", "e", "f")))
                .body("data.results.state", is(List.of("done", "failed", "failed", "failed", "failed", "done")))
                .body("data.results[0].id", notNullValue())
                .body("data.results[1].error", containsString("email must be an e-mail address"))
                .body("data.results[2].error", containsString("wrong is not a known member"))
                .body("data.results[3].error", containsString("resource must be one of customer, job"))
                .body("data.results[4].error", containsString("data must be given"));

        assertThat(customersInAscora().stream().map(one -> one.name())).containsExactlyInAnyOrder("Ada", "Finn");
    }

    @Test
    void three_hundred_customers_are_created_once_each() {
        List<?> items = IntStream.range(0, 300)
                .mapToObj(index -> customer("i" + index, "Customer " + index))
                .toList();

        // How many of them a slow machine has done after 25 s is another matter.
        int taken = batch("create", items)
                .then()
                .statusCode(oneOf(200, 202))
                .body("data.failedItems", is(0))
                .extract()
                .path("data.successfulItems");

        awaitNothingOwed();
        assertThat(customersInAscora()).hasSize(taken);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(taken);
    }

    @Test
    void updates_of_one_customer_keep_their_order_and_unknown_ones_fail() {
        String id = created("Ada");
        List<?> items = List.of(
                Map.of("itemId", "1", "resource", "customer", "id", id, "data", Map.of("phone", "1")),
                Map.of("itemId", "2", "resource", "customer", "id", id, "data", Map.of("phone", "2")),
                Map.of("itemId", "3", "resource", "customer", "id", UUID.randomUUID(), "data", Map.of("phone", "3")),
                Map.of("itemId", "4", "resource", "customer", "data", Map.of("phone", "4")));

        batch("update", items)
                .then()
                .statusCode(200)
                .body("data.results.success", is(List.of(true, true, false, false)));

        assertThat(data("/customers/" + id).getString("phone")).isEqualTo("2");
    }

    @Test
    void what_ascora_refuses_fails_and_what_it_has_not_got_is_owed() {
        whenSaving(Fault.status(400));
        batch("create", List.of(customer("a", "Ada")))
                .then()
                .statusCode(200)
                .body("data.results[0].success", is(false));
        as("admin").post(path("/disconnect")).then().statusCode(200);

        batch("create", List.of(customer("b", "Ben")))
                .then()
                .statusCode(200)
                .body("data.results[0].error", is("Ascora is not connected."));
    }

    @Test
    void what_can_not_be_sent_now_is_told_with_its_outbox_id() {
        stored().execute("update ascora.ascora_integrations set account_changed = true where organization_id = ?");

        batch("create", List.of(customer("a", "Ada")))
                .then()
                .statusCode(202)
                .body("success", is(true))
                .body("data.pendingItems", is(1))
                .body("data.results[0].state", is("pending"))
                .body("data.results[0].outboxId", notNullValue());

        as("admin").post(path("/account/confirm")).then().statusCode(200);
        awaitNothingOwed();
        assertThat(customersInAscora()).hasSize(1);
    }

    @Test
    void batch_that_stops_begins_nothing_behind_the_first_failure() {
        List<?> items = List.of(
                customer("a", "Ada"),
                Map.of("itemId", "b", "resource", "customer", "data", Map.of("email", "nobody")),
                customer("c", "Cy"));

        batch("create", items, Map.of("stopOnError", true))
                .then()
                .statusCode(200)
                .body("data.results.state", is(List.of("done", "failed", "stopped")))
                .body("data.failedItems", is(1))
                .body("data.notBegunItems", is(1));

        assertThat(customersInAscora()).hasSize(1);
    }

    @Test
    void sync_reads_what_was_changed_in_ascora() {
        String id = created("Ada");
        var known = customersInAscora().get(0);
        ascora.books(tenant.companyCode())
                .customers()
                .put(known.edited(customer -> customer.put("phoneNumber", "07 1")));

        batch(
                        "sync",
                        List.of(
                                Map.of("itemId", "1", "resource", "customer", "id", id),
                                Map.of("itemId", "2", "resource", "job", "id", "J-none")))
                .then()
                .statusCode(200)
                .body("data.results[0].success", is(true))
                .body("data.results[0].id", is(id))
                .body("data.results[1].success", is(false));

        assertThat(data("/customers/" + id).getString("phone")).isEqualTo("07 1");
    }

    @Test
    void jobs_are_made_from_reports_and_conflicts_that_are_unknown_fail() {
        String report = UUID.randomUUID().toString();
        as("operator")
                .body(Map.of("customerName", "Mia Tran", "customerEmail", "mia@example.test", "damageType", "water"))
                .put(path("/reports/" + report))
                .then()
                .statusCode(201);

        batch(
                        "create",
                        List.of(
                                Map.of("itemId", "1", "resource", "job", "data", Map.of("reportId", report)),
                                Map.of(
                                        "itemId",
                                        "2",
                                        "resource",
                                        "job",
                                        "data",
                                        Map.of("reportId", UUID.randomUUID()))))
                .then()
                .statusCode(200)
                .body("data.results.state", is(List.of("done", "failed")));
        batch(
                        "resolve",
                        List.of(Map.of(
                                "itemId",
                                "1",
                                "resource",
                                "customer",
                                "id",
                                "4711",
                                "data",
                                Map.of("resolution", "local"))))
                .then()
                .statusCode(200)
                .body("data.results[0].success", is(false));

        assertThat(ascora.books(tenant.companyCode()).jobs().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"operation\":\"create\",\"items\":[]}|items",
                "{\"operation\":\"burn\",\"items\":[{\"itemId\":\"1\"}]}|operation",
                "{\"operation\":\"create\",\"items\":[{\"itemId\":\"1\"},{\"itemId\":\"1\"}]}|items[1].itemId",
                "{\"operation\":\"create\",\"items\":[{\"resource\":\"customer\"}]}|items[0].itemId",
                "{\"operation\":\"create\"}|items"
            })
    void batch_that_can_not_be_understood_is_refused(String body, String path) {
        problem(as("operator").body(body).post(path("/batch")), 400, "invalid-request")
                .body("errors.path", hasItem(path));
    }

    @Test
    void viewers_run_no_batch_and_a_repeated_key_has_no_second_effect() {
        problem(
                as("viewer")
                        .body(Map.of("operation", "create", "items", List.of(customer("a", "Ada"))))
                        .post(path("/batch")),
                403,
                "forbidden");
        Map<String, Object> body = Map.of("operation", "create", "items", List.of(customer("a", "Ada")));
        as("operator")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(path("/batch"))
                .then()
                .statusCode(200);

        as("operator")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(path("/batch"))
                .then()
                .statusCode(200);

        assertThat(customersInAscora()).hasSize(1);
    }
}
