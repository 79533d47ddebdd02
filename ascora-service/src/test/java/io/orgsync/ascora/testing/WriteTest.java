package io.orgsync.ascora.testing;

import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A test of writes to Ascora: a connected tenant, and what its books and the outbox hold. */
public abstract class WriteTest extends ServiceTest {

    protected static final Map<String, Object> MIA =
            Map.of("firstName", "Mia", "lastName", "Tran", "email", "mia@example.test", "mobile", "0400 000 000");

    @BeforeEach
    void connectedTenant() {
        connected();
        as("admin")
                .body(Map.of("requestsPerMinute", 100_000))
                .put(path("/settings"))
                .then()
                .statusCode(200);
        ascora.clearLog();
    }

    protected Response create(Map<String, Object> customer) {
        return as("operator").body(customer).post(path("/customers"));
    }

    protected void whenSaving(Fault fault) {
        ascora.inject(Calls.to(Endpoint.SAVE_CUSTOMER).of(tenant.companyCode()), fault);
    }

    protected List<SimulatedCustomer> customersInAscora() {
        return ascora.books(tenant.companyCode()).customers().all();
    }

    protected JsonPath outbox() {
        return data("/outbox");
    }

    protected JsonPath data(String below) {
        return as("viewer")
                .get(path(below))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    protected long newestWrite() {
        return outbox().getLong("outbox[0].id");
    }

    protected void awaitState(String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> outbox().getString("outbox[0].state").equals(state));
    }

    protected void awaitNothingOwed() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> outbox().getList("outbox.state").stream().allMatch("done"::equals));
    }

    protected StoredRows stored() {
        return new StoredRows(database, organization);
    }

    /** As if the pod that sends had died a lease ago. */
    protected void takeTheLeaseAway() {
        stored().execute(
                        "update ascora.dispatch_leases set expires_at = clock_timestamp() - interval '1 s', fence = fence + 1"
                                + " where organization_id = ? and lease_key like 'push:%'");
    }
}
