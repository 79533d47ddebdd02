package io.orgsync.pxc.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.api.AsDocumented;
import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.orgsync.devkit.quarkus.DatabaseTestResource;
import io.orgsync.devkit.quarkus.TokenTestResource;
import io.orgsync.devkit.token.TokenIssuer;
import io.orgsync.devkit.token.TokenRequest;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test through HTTP against the service, real PostgreSQL and the simulated PXC. Each test has an organisation and a PXC
 * account of its own.
 */
@WithTestResource(DatabaseTestResource.class)
@WithTestResource(TokenTestResource.class)
@WithTestResource(PxcSimulatorTestResource.class)
public abstract class ServiceTest {

    static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");

    protected PxcSimulator pxc;
    protected TokenIssuer issuer;
    protected Database database;

    protected UUID organization;
    protected PxcAccount account;

    @BeforeEach
    void newOrganization() {
        pxc.reset();
        organization = UUID.randomUUID();
        account = PxcAccount.of("client-" + organization, "secret-" + organization, "acc-" + organization);
        pxc.register(account);
    }

    /** A request of an admin of the test's organisation. */
    protected RequestSpecification admin() {
        return as(organization, "admin");
    }

    protected RequestSpecification as(UUID caller, String role) {
        return given().filter(new AsDocumented())
                .auth()
                .oauth2(issuer.token(TokenRequest.of(caller).name("Ann").groups(role)))
                .contentType(ContentType.JSON);
    }

    /** Connects the test's account; answers the integration's id. */
    protected long connect(Map<String, Object> connectionConfig) {
        return admin().body(Map.of(
                        "platformType",
                        "pxc",
                        "name",
                        "PXC",
                        "credentials",
                        Map.of(
                                "client_id", account.clientId(),
                                "client_secret", account.clientSecret(),
                                "billing_account_id",
                                        account.billingAccountIds().get(0)),
                        "connectionConfig",
                        connectionConfig))
                .post("/api/integrations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Makes the hourly workflow with Key Results of its own; the answer of the template. */
    protected JsonPath hourlyWorkflow(long integrationId) {
        return admin().body(Map.of("integrationId", integrationId, "createKeyResults", true))
                .post("/api/agents/workflow-templates/pxc-order-polling-hourly/instantiate")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    protected long execute(long workflowId) {
        return admin().post("/api/agents/workflows/" + workflowId + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("runId");
    }

    protected JsonPath run(long runId) {
        return admin().get("/api/agents/runs/" + runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The run once it has ended. */
    protected JsonPath ended(long runId) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ENDED.contains(run(runId).getString("status")));
        return run(runId);
    }

    /** Executes a workflow and waits for the end of the run. */
    protected JsonPath executed(long workflowId) {
        return ended(execute(workflowId));
    }
}
