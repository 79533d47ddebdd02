package io.orgsync.pxc.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

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

    protected static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");

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
        return given().auth()
                .oauth2(issuer.token(TokenRequest.of(caller).name("Ann").groups(role)))
                .contentType(ContentType.JSON);
    }

    /** Connects the test's account; answers the integration's id. */
    protected long connect(Map<String, Object> connectionConfig) {
        try (var c = database.connection(io.orgsync.devkit.postgres.Role.SUPERUSER);
                var st = c.createStatement()) {
            st.execute("set search_path=pxc");
            var rs = st.executeQuery(
                    "insert into integrations(organization_id,platform_type,name,client_id,billing_account_id,connection_config) values ('"
                            + organization + "','pxc','PXC','" + account.clientId() + "','"
                            + account.billingAccountIds().get(0) + "','"
                            + new io.vertx.core.json.JsonObject(connectionConfig).encode() + "') returning id");
            rs.next();
            long id = rs.getLong(1);
            String enc = io.quarkus.arc.Arc.container()
                    .instance(io.orgsync.model.credential.CredentialCipher.class)
                    .get()
                    .encrypt(
                            io.orgsync.pxc.integration.PxcConnectionRepository.secretScope(
                                    new io.orgsync.model.tenancy.OrganizationId(organization), id),
                            io.orgsync.model.credential.Secret.of(account.clientSecret()));
            st.execute("update integrations set client_secret='" + enc + "' where id=" + id);
            return id;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
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
