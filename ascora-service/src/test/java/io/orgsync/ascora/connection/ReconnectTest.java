package io.orgsync.ascora.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconnectTest extends WriteTest {

    private final AscoraTenant other =
            AscoraTenant.of("oth-" + UUID.randomUUID().toString().substring(0, 8), "key-" + UUID.randomUUID());

    private void givenAnOwedWrite() {
        create(MIA).then().statusCode(201);
        stored().execute("update ascora.ascora_integrations set account_changed = true where organization_id = ?");
        create(Map.of("companyName", "Owed")).then().statusCode(202);
        stored().execute("update ascora.ascora_integrations set api_token = null, is_active = false,"
                + " connection_status = 'disconnected', account_changed = false where organization_id = ?");
    }

    private void connectTo(AscoraTenant wanted) {
        ascora.register(wanted);
        as("admin")
                .body(Map.of("userId", "u-1", "apiToken", wanted.key(), "companyCode", wanted.companyCode()))
                .post(path("/connect"))
                .then()
                .statusCode(201);
    }

    private boolean accountChanged() {
        return stored().texts("select account_changed::text from ascora.ascora_integrations where organization_id = ?")
                .contains("true");
    }

    @Test
    void owed_writes_wait_when_the_key_leads_to_another_account() {
        givenAnOwedWrite();

        connectTo(other);

        assertThat(accountChanged()).isTrue();
        create(Map.of("companyName", "Second")).then().statusCode(202);
        assertThat(ascora.books(other.companyCode()).customers().all()).isEmpty();
        as("admin").post(path("/account/confirm")).then().statusCode(200);
        awaitNothingOwed();
        assertThat(ascora.books(other.companyCode()).customers().all().stream().map(SimulatedCustomer::name))
                .containsExactlyInAnyOrder("Owed", "Second");
    }

    @Test
    void owed_writes_go_on_when_the_account_knows_what_it_had() {
        givenAnOwedWrite();

        connectTo(tenant);

        assertThat(accountChanged()).isFalse();
        awaitNothingOwed();
        assertThat(customersInAscora()).hasSize(2);
    }

    @Test
    void right_key_after_a_wrong_one_lets_writes_go_on() {
        givenAnOwedWrite();
        connectTo(other);

        connectTo(tenant);

        assertThat(accountChanged()).isFalse();
        awaitNothingOwed();
        assertThat(customersInAscora()).hasSize(2);
        assertThat(ascora.books(other.companyCode()).customers().all()).isEmpty();
    }

    @Test
    void other_key_is_nothing_to_worry_about_while_nothing_was_read_and_nothing_is_owed() {
        connectTo(other);

        assertThat(accountChanged()).isFalse();
    }
}
