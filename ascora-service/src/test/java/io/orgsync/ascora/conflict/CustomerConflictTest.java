package io.orgsync.ascora.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.ascora.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerConflictTest extends ConflictTestCase {

    private long givenConflict() {
        remotely("phoneNumber", "07 theirs");
        return problem(put(Map.of("phone", "07 ours", "suburb", "Ours")), 409, "conflict")
                .extract()
                .jsonPath()
                .getLong("conflictId");
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
        assertThat(data("/conflicts?resourceId=" + row().getString("id")).getInt("total"))
                .isEqualTo(1);
        assertThat(data("/conflicts?resourceId=" + organization).getInt("total"))
                .isZero();
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
}
