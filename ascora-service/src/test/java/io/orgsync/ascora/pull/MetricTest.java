package io.orgsync.ascora.pull;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.metric.MetricPage;
import io.orgsync.devkit.quarkus.ManagementAddress;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricTest extends PullTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "metrics.md");

    ManagementAddress management;

    private MetricPage scraped() {
        return MetricPage.of(
                given().accept("text/plain").get(management.at("/metrics")).asString());
    }

    @Test
    void every_metric_of_ours_is_documented_and_every_documented_one_is_there() {
        givenRecords(5, 5, 5);
        pulled();

        await().atMost(Duration.ofSeconds(60)).until(() -> scraped().names().contains("orgsync_backlog"));

        assertThat(scraped().names()).isEqualTo(MetricPage.documented(DOCUMENTED, "ascora"));
        assertThat(scraped().sum("orgsync_records_total", "stream=\"customers\"", "outcome=\"inserted\""))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void documented_metrics_of_the_framework_are_there() {
        MetricPage page = scraped();

        assertThat(MetricPage.documentedOfFramework(DOCUMENTED))
                .contains("sql_pool_queue_size", "http_server_requests_seconds")
                .allMatch(page::tells);
    }
}
