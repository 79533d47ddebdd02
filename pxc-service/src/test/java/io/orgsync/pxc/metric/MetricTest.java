package io.orgsync.pxc.metric;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.metric.MetricPage;
import io.orgsync.devkit.pxc.Dirt;
import io.orgsync.devkit.pxc.DirtKind;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.quarkus.ManagementAddress;
import io.orgsync.pxc.testing.ServiceTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricTest extends ServiceTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "metrics.md");

    ManagementAddress management;

    private MetricPage scraped() {
        return MetricPage.of(
                given().accept("text/plain").get(management.at("/metrics")).asString());
    }

    @Test
    void every_metric_of_ours_is_documented_and_every_documented_one_is_there() {
        pxc.seed(account.clientId(), SeedPlan.of(120, 3, Instant.now()));
        executed(hourlyWorkflow(connect(Map.of("pageSize", 50))).getLong("workflow.id"));

        await().atMost(Duration.ofSeconds(60)).until(() -> scraped().names().contains("orgsync_backlog"));

        assertThat(scraped().names()).isEqualTo(MetricPage.documented(DOCUMENTED, "pxc"));
    }

    @Test
    void documented_metrics_of_the_framework_are_there() {
        MetricPage page = scraped();

        assertThat(MetricPage.documentedOfFramework(DOCUMENTED))
                .contains("sql_pool_queue_size", "http_server_requests_seconds")
                .allMatch(page::tells);
    }

    @Test
    void pull_is_counted_by_what_became_of_its_records() {
        pxc.seed(account.clientId(), SeedPlan.of(120, 4, Instant.now()).with(Dirt.of(DirtKind.MISSING_ID, 2)));
        long workflow = hourlyWorkflow(connect(Map.of("pageSize", 50))).getLong("workflow.id");
        MetricPage before = scraped();

        JsonPath run = executed(workflow);

        MetricPage after = scraped();
        assertThat(after.since(before, "orgsync_records_total", "stream=\"orders\"", "outcome=\"inserted\""))
                .isEqualTo(run.getDouble("counts.inserted"));
        assertThat(after.since(before, "orgsync_records_total", "stream=\"orders\"", "outcome=\"quarantined\""))
                .isEqualTo(run.getDouble("counts.quarantined"));
        assertThat(after.since(before, "orgsync_pages_total", "stream=\"orders\""))
                .isEqualTo(run.getDouble("pages"));
        assertThat(after.since(
                        before,
                        "orgsync_runs_total",
                        "status=\"" + run.getString("status") + "\"",
                        "trigger=\"manual\""))
                .isEqualTo(1);
        assertThat(after.text()).doesNotContain(organization.toString()).doesNotContain(account.clientId());
    }

    @Test
    void open_quarantine_and_stalled_connections_are_counted_in_the_database() {
        pxc.seed(account.clientId(), SeedPlan.of(20, 5, Instant.now()).with(Dirt.of(DirtKind.MISSING_ID, 2)));
        executed(hourlyWorkflow(connect(Map.of())).getLong("workflow.id"));
        double stalledBefore = scraped().sum("orgsync_connections_stalled");

        new StoredOrders(database, organization)
                .execute("update pxc.dispatch_schedules set stalled_at = clock_timestamp() where organization_id = ?");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            MetricPage page = scraped();
            assertThat(page.sum("orgsync_connections_stalled")).isGreaterThan(stalledBefore);
            assertThat(page.sum("orgsync_backlog", "backlog=\"quarantine\"", "state=\"open\""))
                    .isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void success_moves_the_moment_of_the_stall_and_failure_does_not() {
        pxc.seed(account.clientId(), SeedPlan.of(10, 6, Instant.now()));
        long workflow = hourlyWorkflow(connect(Map.of())).getLong("workflow.id");
        StoredOrders rows = new StoredOrders(database, organization);
        rows.execute("update pxc.dispatch_schedules set stalled_at = 'epoch' where organization_id = ?");

        executed(workflow);

        assertThat(rows.flag("select stalled_at = stalled_after_success and stalled_at > now() + interval '1 hour'"
                        + " from pxc.dispatch_schedules where organization_id = ?"))
                .isTrue();
    }
}
