package io.orgsync.ascora.pull;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.SeedPlan;
import io.orgsync.devkit.process.Deployment;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A pull needs memory for two pages, whatever the total. */
class MemoryIT {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("memory.records", 50_000);
    private static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed", "cancelled");
    private static final AscoraTenant TENANT = AscoraTenant.of("memory", "key-memory");

    @Test
    void peak_memory_does_not_grow_with_the_number_of_jobs() {
        OptionalLong small = peakWhilePulling(FEW);
        OptionalLong large = peakWhilePulling(MANY);
        assumeTrue(small.isPresent() && large.isPresent(), "this system doesn't tell a process's peak memory");

        System.out.printf(
                "Peak memory at -Xmx200m: %,d jobs %d MB, %,d jobs %d MB, ratio %.2f%n",
                FEW,
                small.getAsLong() / MEGABYTE,
                MANY,
                large.getAsLong() / MEGABYTE,
                (double) large.getAsLong() / small.getAsLong());
        assertThat(large.getAsLong()).isLessThan(small.getAsLong() * 13 / 10).isLessThan(500 * MEGABYTE);
    }

    private static OptionalLong peakWhilePulling(int jobs) {
        try (AscoraSimulator ascora =
                        AscoraSimulator.start(AscoraScenario.defaults().with(TENANT));
                Deployment deployment = Deployment.start("ascora-service", Map.of())) {
            ascora.seed(
                    TENANT.companyCode(),
                    SeedPlan.of(10, jobs, 10, 5, Instant.now()).describing(10));
            admin(deployment)
                    .body(Map.of(
                            "apiUrl", ascora.baseUrl(),
                            "apiToken", TENANT.key(),
                            "companyCode", TENANT.companyCode()))
                    .post("/connect")
                    .then()
                    .statusCode(201);
            admin(deployment)
                    .body(Map.of("requestsPerMinute", 100_000))
                    .put("/settings")
                    .then()
                    .statusCode(200);
            admin(deployment).post("/sync/manual");
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> ENDED.contains(newestRun(deployment).getString("status")));

            assertThat(newestRun(deployment).getString("status")).isEqualTo("completed");
            assertThat(newestRun(deployment).getLong("streams.find { it.stream == 'jobs' }.inserted"))
                    .isEqualTo(jobs);
            return deployment.service().peakMemory();
        }
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

    private static RequestSpecification admin(Deployment deployment) {
        return given().baseUri(deployment.service().baseUri().toString())
                .basePath("/api/organizations/" + deployment.organization() + "/ascora")
                .auth()
                .oauth2(deployment.token())
                .contentType(ContentType.JSON);
    }
}
