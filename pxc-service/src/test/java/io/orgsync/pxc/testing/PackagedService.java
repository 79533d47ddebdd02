package io.orgsync.pxc.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.process.Deployment;
import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcScenario;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The packaged service as a process of its own, with a database, a simulated PXC and one organisation. */
public final class PackagedService implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(90);

    private final PxcAccount account = PxcAccount.of("client", "canary-secret-7391", "10000001");
    private final PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults().with(account));
    private final Deployment deployment;

    private PackagedService(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("PXC_AUTH_URL", pxc.tokenBaseUrl());
        variables.put("PXC_ORDERS_URL", pxc.ordersBaseUrl());
        deployment = Deployment.start("pxc-service", variables);
    }

    public static PackagedService start(Map<String, String> environment) {
        return new PackagedService(environment);
    }

    public PxcSimulator pxc() {
        return pxc;
    }

    public PxcAccount account() {
        return account;
    }

    public Database database() {
        return deployment.database();
    }

    public UUID organization() {
        return deployment.organization();
    }

    public ServiceProcess service() {
        return deployment.service();
    }

    /** Starts the service again at the same address. */
    public void restart() {
        deployment.restart();
    }

    /** A second process of the same service on the same database. */
    public ServiceProcess secondPod() {
        return deployment.secondPod();
    }

    /** A token of an administrator of the organisation. */
    public String token() {
        return deployment.token();
    }

    public RequestSpecification admin(ServiceProcess pod) {
        return given().baseUri(pod.baseUri().toString())
                .auth()
                .oauth2(deployment.token())
                .contentType(ContentType.JSON);
    }

    /** Connects the account and makes the hourly workflow. */
    public JsonPath hourlyWorkflow(Map<String, Object> connectionConfig) {
        return workflow("pxc-order-polling-hourly", connectionConfig);
    }

    /** Connects the account and makes a workflow from a template. */
    public JsonPath workflow(String template, Map<String, Object> connectionConfig) {
        Map<String, Object> integration = Map.of(
                "platformType",
                "pxc",
                "name",
                "PXC",
                "credentials",
                Map.of(
                        "client_id", account.clientId(),
                        "client_secret", account.clientSecret(),
                        "billing_account_id", account.billingAccountIds().get(0)),
                "connectionConfig",
                connectionConfig);
        long id = admin(service())
                .body(integration)
                .post("/api/integrations")
                .jsonPath()
                .getLong("id");
        return admin(service())
                .body(Map.of("integrationId", id, "createKeyResults", true))
                .post("/api/agents/workflow-templates/" + template + "/instantiate")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public long execute(long workflowId) {
        return admin(service())
                .post("/api/agents/workflows/" + workflowId + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("runId");
    }

    public void awaitPages(long runId, int pages) {
        await().atMost(READY).until(() -> run(service(), runId).getLong("pages") >= pages);
    }

    public JsonPath ended(long runId) {
        return endedAt(service(), runId);
    }

    /** The run, as a pod tells it, once it has ended. */
    public JsonPath endedAt(ServiceProcess pod, long runId) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ServiceTest.ENDED.contains(run(pod, runId).getString("status")));
        return run(pod, runId);
    }

    private JsonPath run(ServiceProcess pod, long runId) {
        return admin(pod)
                .get("/api/agents/runs/" + runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Override
    public void close() {
        deployment.close();
        pxc.close();
    }
}
