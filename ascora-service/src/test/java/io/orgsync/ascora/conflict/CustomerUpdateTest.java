package io.orgsync.ascora.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.Switch.OmittedFields;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CustomerUpdateTest extends ConflictTestCase {

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
