package io.orgsync.ascora.pull;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.process.Deployment;
import io.orgsync.devkit.process.ReadyBalancer;
import io.orgsync.devkit.process.RequestStream;
import io.orgsync.devkit.process.ServiceProcess;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two processes of the service are restarted one after the other while requests and a pull go on. */
class RollingRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int JOBS = 12_000;
    private static final int PAGE = 50;
    private static final AscoraTenant TENANT = AscoraTenant.of("rolling", "key-rolling");

    @Test
    void rolling_restart_fails_no_request_and_loses_no_page() {
        try (AscoraSimulator ascora =
                        AscoraSimulator.start(AscoraScenario.defaults().with(TENANT));
                Deployment deployment = Deployment.start(
                        "ascora-service",
                        Map.of(
                                "SYNC_LEASE",
                                "60s",
                                "SHUTDOWN_DELAY",
                                "2s",
                                "ASCORA_PAGE_SIZE",
                                String.valueOf(PAGE)))) {
            ascora.seed(TENANT.companyCode(), SeedPlan.of(20, JOBS, 10, 7, Instant.now()));
            ascora.behave(behaviour -> behaviour.latencyMillis(100));
            connect(deployment, ascora);
            try (ServiceProcess other = deployment.secondPod();
                    ReadyBalancer balancer = ReadyBalancer.every(Duration.ofMillis(300))
                            .with(deployment.service())
                            .with(other);
                    RequestStream requests =
                            RequestStream.start(balancer, path(deployment) + "/jobs?limit=5", deployment.token())) {
                beginPull(deployment);

                deployment.service().stop();
                deployment.restart();
                await().atMost(PATIENCE).until(() -> balancer.isReady(deployment.service()));
                other.stop();
                JsonPath run = ended(deployment);
                requests.close();

                System.out.printf(
                        "Rolling restart of ascora-service: %d requests answered, %d failed; a pull of %d pages, %d jobs%n",
                        requests.answered(), requests.failures().size(), pages(run), inserted(run));
                assertThat(requests.failures()).isEmpty();
                assertThat(requests.answered()).isGreaterThan(100);
                assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
                assertThat(inserted(run)).isEqualTo(JOBS);
                assertThat(new StoredRows(deployment.database(), deployment.organization())
                                .texts("select ascora_job_id from ascora.ascora_jobs where organization_id = ?"))
                        .doesNotHaveDuplicates()
                        .hasSize(JOBS);
            }
        }
    }

    private static void connect(Deployment deployment, AscoraSimulator ascora) {
        admin(deployment)
                .body(Map.of("apiUrl", ascora.baseUrl(), "apiToken", TENANT.key(), "companyCode", TENANT.companyCode()))
                .post("/connect")
                .then()
                .statusCode(201);
        admin(deployment)
                .body(Map.of("requestsPerMinute", 100_000))
                .put("/settings")
                .then()
                .statusCode(200);
    }

    /** The schedule's first tick begins it, so that nobody waits for its answer. */
    private static void beginPull(Deployment deployment) {
        admin(deployment)
                .body(Map.of("intervalSeconds", 3_600))
                .post("/sync")
                .then()
                .statusCode(200);
        new StoredRows(deployment.database(), deployment.organization()).makeScheduleDue();
        await().atMost(PATIENCE).until(() -> pages(newestRun(deployment)) >= 2);
    }

    private static JsonPath ended(Deployment deployment) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> newestRun(deployment).getString("completedAt") != null);
        return newestRun(deployment);
    }

    private static long pages(JsonPath run) {
        return run.getList("streams.pages", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long inserted(JsonPath run) {
        return run.getLong("streams.find { it.stream == 'jobs' }.inserted");
    }

    private static JsonPath newestRun(Deployment deployment) {
        return admin(deployment)
                .get("/runs?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.runs[0]");
    }

    private static String path(Deployment deployment) {
        return "/api/organizations/" + deployment.organization() + "/ascora";
    }

    private static RequestSpecification admin(Deployment deployment) {
        return given().baseUri(deployment.service().baseUri().toString())
                .basePath(path(deployment))
                .auth()
                .oauth2(deployment.token())
                .contentType(ContentType.JSON);
    }
}
