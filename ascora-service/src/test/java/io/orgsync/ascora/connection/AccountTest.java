package io.orgsync.ascora.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTest extends ServiceTest {

    private static final String CONFIRMED = "select description from ascora.activities where organization_id = ?"
            + " and description like 'Confirmed%'";

    private void changed() {
        new StoredRows(database, organization)
                .execute("update ascora.ascora_integrations set account_changed = true where organization_id = ?");
    }

    @Test
    void admin_confirms_a_changed_account_and_the_trail_tells_who() {
        connected();
        changed();
        as("viewer").get(path("/status")).then().body("data.accountChanged", is(true));

        as("admin")
                .post(path("/account/confirm"))
                .then()
                .statusCode(200)
                .body("message", is("The account is confirmed."));

        as("viewer").get(path("/status")).then().body("data.accountChanged", is(false));
        as("admin")
                .post(path("/account/confirm"))
                .then()
                .statusCode(200)
                .body("message", is("The account had not changed."));
        assertThat(new StoredRows(database, organization).texts(CONFIRMED)).hasSize(1);
    }

    @Test
    void nobody_but_an_admin_of_a_connected_organisation_confirms() {
        problem(as("admin").post(path("/account/confirm")), 409, "conflict");
        connected();
        problem(as("operator").post(path("/account/confirm")), 403, "forbidden");
    }

    @Test
    void status_has_all_its_members_before_the_first_sync() {
        connected();

        as("viewer")
                .get(path("/status"))
                .then()
                .statusCode(200)
                .body("data.connected", is(true))
                .body("data.lastSync", nullValue())
                .body("data.containsKey('lastSync')", is(true))
                .body("data.syncStatus", is("idle"))
                .body("data.syncSettings.syncJobs", is(true))
                .body("data.statistics.totalCustomers", is(0))
                .body("data.webhooks.subscriptions", is(0));
    }
}
