package io.orgsync.ascora.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.ascora.Switch.OmittedFields;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CustomerConflictTest extends WriteTest {

    private String id;

    @BeforeEach
    void mirroredCustomer() {
        ascora.seed(tenant.companyCode(), SeedPlan.of(3, 0, 0, 42, Instant.parse("2026-03-20T02:00:00Z")));
        id = customersInAscora().get(1).id().orElseThrow();
        remotely("phoneNumber", "07 1");
        pulled();
        ascora.clearLog();
    }

    private void pulled() {
        as("operator").post(path("/sync/manual?resources=customers")).then().statusCode(200);
    }

    private void remotely(String field, String value) {
        ascora.books(tenant.companyCode()).customers().change(id, customer -> customer.put(field, value));
    }

    private String inAscora(String field) {
        return ascora.books(tenant.companyCode())
                .customers()
                .find(id)
                .orElseThrow()
                .json()
                .tree()
                .path(field)
                .asText();
    }

    private Response put(Map<String, Object> changes) {
        return as("operator").body(changes).put(path("/customers/" + id));
    }

    private void givenPolicy(String winner) {
        as("admin")
                .body(Map.of("conflictPolicy", Map.of("default", "manual", "fields", Map.of("customer.phone", winner))))
                .put(path("/settings"))
                .then()
                .statusCode(200);
    }

    private JsonPath row() {
        return data("/customers/" + id);
    }

    private long givenConflict() {
        remotely("phoneNumber", "07 theirs");
        return problem(put(Map.of("phone", "07 ours", "suburb", "Ours")), 409, "conflict")
                .extract()
                .jsonPath()
                .getLong("conflictId");
    }

    @ParameterizedTest
    @EnumSource(OmittedFields.class)
    void update_sends_the_whole_record_without_what_is_read_only(OmittedFields omitted) {
        ascora.behave(behaviour -> behaviour.omittedFields(omitted));
        JsonObject before = new JsonObject(ascora.books(tenant.companyCode())
                .customers()
                .find(id)
                .orElseThrow()
                .json()
                .tree()
                .toString());

        put(Map.of("phone", "07 2", "taxId", "ABN 1"))
                .then()
                .statusCode(200)
                .body("data.phone", is("07 2"))
                .body("data.taxId", is("ABN 1"))
                .body("data.syncStatus", is("synced"))
                .body("data.differences", nullValue());

        JsonObject after = new JsonObject(ascora.books(tenant.companyCode())
                .customers()
                .find(id)
                .orElseThrow()
                .json()
                .tree()
                .toString());
        assertThat(after).isEqualTo(before.copy().put("phoneNumber", "07 2"));
        JsonObject sent = new JsonObject(requests(Endpoint.SAVE_CUSTOMER).get(0).body());
        assertThat(sent.fieldNames())
                .contains("customerId", "emailAddress", "onHold")
                .doesNotContain("customerName", "streetLongitude", "streetLatitude", "billingCustomer", "assignedUser");
        assertThat(requests())
                .extracting(request -> request.endpoint())
                .containsExactly(Endpoint.CUSTOMER, Endpoint.SAVE_CUSTOMER, Endpoint.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({"local", "remote", "manual"})
    void different_fields_changed_on_both_sides_are_both_kept(String policy) {
        givenPolicy(policy);
        remotely("mobileNumber", "04 theirs");

        put(Map.of("phone", "07 ours")).then().statusCode(200).body("data.mobile", is("04 theirs"));

        assertThat(inAscora("phoneNumber")).isEqualTo("07 ours");
        assertThat(inAscora("mobileNumber")).isEqualTo("04 theirs");
        assertThat(data("/conflicts").getInt("total")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"local,07 ours,1", "remote,07 theirs,0"})
    void same_field_changed_on_both_sides_goes_to_the_side_that_the_settings_name(
            String policy, String winner, int sent) {
        givenPolicy(policy);
        remotely("phoneNumber", "07 theirs");

        put(Map.of("phone", "07 ours")).then().statusCode(200).body("data.phone", is(winner));

        assertThat(inAscora("phoneNumber")).isEqualTo(winner);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(sent);
        assertThat(data("/conflicts").getInt("total")).isZero();
    }

    @Test
    void customer_in_conflict_is_counted_as_such_and_not_as_synced() {
        givenConflict();

        JsonPath customers = data("/statistics");

        assertThat(customers.getInt("customers.total")).isEqualTo(3);
        assertThat(customers.getInt("customers.conflicts")).isEqualTo(1);
        assertThat(customers.getInt("customers.synced")).isEqualTo(2);
        assertThat(customers.getInt("customers.pending")).isZero();
    }

    @Test
    void same_field_changed_on_both_sides_alike_is_no_conflict() {
        remotely("phoneNumber", "07 both");

        put(Map.of("phone", "07 both")).then().statusCode(200).body("data.phone", is("07 both"));

        assertThat(requests(Endpoint.SAVE_CUSTOMER)).isEmpty();
    }

    @Test
    void undecided_conflict_is_a_409_that_sends_nothing_and_waits_for_review_from_three_sides() {
        long conflict = givenConflict();

        assertThat(requests(Endpoint.SAVE_CUSTOMER)).isEmpty();
        JsonPath shown = data("/conflicts/" + conflict);
        assertThat(shown.getString("status")).isEqualTo("open");
        assertThat(shown.getString("resourceType")).isEqualTo("customer");
        assertThat(shown.getString("resourceId")).isEqualTo(row().getString("id"));
        assertThat(shown.getString("ascoraResourceId")).isEqualTo(id);
        assertThat(shown.getList("fields"))
                .isEqualTo(java.util.List.of(
                        Map.of("name", "phone", "base", "07 1", "local", "07 ours", "remote", "07 theirs")));
        assertThat(data("/conflicts").getInt("total")).isEqualTo(1);
        assertThat(row().getBoolean("hasConflict")).isTrue();
        assertThat(row().getString("syncStatus")).isEqualTo("conflict");
        assertThat(data("/customers?syncStatus=conflict").getInt("total")).isEqualTo(1);
        assertThat(data("/customers?syncStatus=synced&sort=email").getInt("total"))
                .isEqualTo(2);
        assertThat(data("/logs?status=failed&syncType=customer_update").getString("logs[0].errorClass"))
                .isEqualTo("conflict");
        problem(put(Map.of("phone", "07 again")), 409, "conflict").body("conflictId", is((int) conflict));
    }

    @ParameterizedTest
    @CsvSource({"local,07 ours", "remote,07 theirs", "merge,07 ours"})
    void decision_is_written_with_what_was_never_in_conflict(String resolution, String phone) {
        long conflict = givenConflict();

        as("operator")
                .body(Map.of("resolution", resolution))
                .post(path("/conflicts/" + conflict + "/resolve"))
                .then()
                .statusCode(200)
                .body("data.conflict.status", is("resolved"))
                .body("data.conflict.resolution", is(resolution))
                .body("data.state", is("done"));

        assertThat(inAscora("phoneNumber")).isEqualTo(phone);
        assertThat(inAscora("streetSuburb")).isEqualTo("Ours");
        assertThat(row().getString("phone")).isEqualTo(phone);
        assertThat(row().getBoolean("hasConflict")).isFalse();
        assertThat(row().getString("syncStatus")).isEqualTo("synced");
        problem(
                as("operator").body(Map.of("resolution", "local")).post(path("/conflicts/" + conflict + "/resolve")),
                409,
                "conflict");
    }

    @Test
    void merge_takes_the_side_that_is_named_for_each_field() {
        long conflict = givenConflict();

        as("operator")
                .body(Map.of("resolution", "merge", "fields", Map.of("phone", "remote")))
                .post(path("/conflicts/" + conflict + "/resolve"))
                .then()
                .statusCode(200);

        assertThat(inAscora("phoneNumber")).isEqualTo("07 theirs");
        assertThat(inAscora("streetSuburb")).isEqualTo("Ours");
    }

    @Test
    void dry_run_tells_what_would_be_written_and_changes_nothing() {
        long conflict = givenConflict();

        as("operator")
                .body(Map.of("resolution", "remote", "dryRun", true))
                .post(path("/conflicts/" + conflict + "/resolve"))
                .then()
                .statusCode(200)
                .body("data.dryRun", is(true))
                .body("data.changes", is(Map.of("suburb", "Ours")))
                .body("data.state", nullValue());

        assertThat(data("/conflicts").getInt("total")).isEqualTo(1);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).isEmpty();
    }

    @Test
    void decision_about_a_field_that_ascora_has_changed_once_more_is_a_new_conflict() {
        long conflict = givenConflict();
        remotely("phoneNumber", "07 newer");

        problem(
                        as("operator")
                                .body(Map.of("resolution", "local"))
                                .post(path("/conflicts/" + conflict + "/resolve")),
                        409,
                        "conflict")
                .body("conflictId", notNullValue());

        assertThat(inAscora("phoneNumber")).isEqualTo("07 newer");
        assertThat(data("/conflicts").getString("conflicts[0].fields[0].remote"))
                .isEqualTo("07 newer");
    }

    @Test
    void unusable_decisions_are_refused() {
        long conflict = givenConflict();
        String address = path("/conflicts/" + conflict + "/resolve");

        problem(as("viewer").body(Map.of("resolution", "local")).post(address), 403, "forbidden");
        problem(as("operator").body(Map.of("resolution", "both")).post(address), 400, "invalid-request")
                .body("errors.path", hasItem("resolution"));
        problem(
                        as("operator")
                                .body(Map.of("resolution", "merge", "fields", Map.of("suburb", "local")))
                                .post(address),
                        400,
                        "invalid-request")
                .body("errors.path", hasItem("fields.suburb"));
        UUID other = UUID.randomUUID();
        problem(as(other, "viewer").get(path(other, "/conflicts/" + conflict)), 404, "not-found");
        problem(as("viewer").get(path("/conflicts?status=x")), 400, "invalid-request");
    }

    @Test
    void pull_that_sees_another_value_while_a_change_still_waits_finds_the_conflict() {
        account(true);
        put(Map.of("phone", "07 ours")).then().statusCode(202).body("data.state", is("pending"));
        assertThat(row().getString("syncStatus")).isEqualTo("pending");
        remotely("phoneNumber", "07 theirs");

        pulled();

        assertThat(row().getString("phone")).isEqualTo("07 theirs");
        assertThat(row().getString("syncStatus")).isEqualTo("conflict");
        assertThat(data("/conflicts").getString("conflicts[0].fields[0].local")).isEqualTo("07 ours");
        assertThat(outbox().getString("outbox[0].state")).isEqualTo("failed");
        account(false);
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).isEmpty();
    }

    private void account(boolean changed) {
        stored().execute("update ascora.ascora_integrations set account_changed = " + changed
                + " where organization_id = ?");
    }

    @Test
    void two_changes_of_one_field_that_wait_are_sent_in_order_without_a_conflict() {
        account(true);
        put(Map.of("phone", "07 first")).then().statusCode(202);
        put(Map.of("phone", "07 second")).then().statusCode(202);
        account(false);

        awaitNothingOwed();

        assertThat(inAscora("phoneNumber")).isEqualTo("07 second");
        assertThat(data("/conflicts").getInt("total")).isZero();
    }

    @Test
    void update_without_an_answer_is_found_done_and_not_sent_again() {
        whenSaving(Fault.resetAfter());

        put(Map.of("phone", "07 2")).then().statusCode(200).body("data.phone", is("07 2"));

        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
    }

    @Test
    void custom_field_that_ascora_ignores_is_told_as_a_difference() {
        put(Map.of("customFields", Map.of("Nobody", "x")))
                .then()
                .statusCode(200)
                .body("data.differences[0].name", is("customFields"));
    }

    @Test
    void update_of_an_unknown_customer_or_without_any_name_is_refused() {
        problem(as("operator").body("{").put(path("/customers/" + UUID.randomUUID())), 404, "not-found");
        problem(put(Map.of("firstName", "", "lastName", "", "companyName", "")), 400, "invalid-request");
        as("operator")
                .body(row().getMap(""))
                .put(path("/customers/" + id))
                .then()
                .statusCode(200);
        assertThat(outbox().getInt("total")).isZero();
    }

    @Test
    void customer_is_linked_to_a_contact_and_ascora_is_told_nothing() {
        as("operator")
                .body(Map.of("contactId", "c-1"))
                .put(path("/customers/" + id + "/link"))
                .then()
                .statusCode(200)
                .body("data.contactId", is("c-1"));
        as("operator")
                .body(Map.of())
                .put(path("/customers/" + id + "/link"))
                .then()
                .statusCode(200)
                .body("data.contactId", nullValue());
        assertThat(requests()).isEmpty();
    }
}
