package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code fetch_orders} reads and puts out. */
@QuarkusTest
class FetchOrdersStepTest extends WorkflowTestCase {

    @Test
    void limit_is_the_size_of_a_page() {
        for (int number = 1; number <= 5; number++) {
            put(order("ORD" + number, "held", Instant.now()));
        }
        long integration = connect(Map.of());

        JsonPath run = completed(List.of(action(integration, "fetch_orders", Map.of("limit", 2), "o")));

        assertThat(run.getInt("resultData.step1Output.totalOrders")).isEqualTo(5);
        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(request.parameter("limit")).isEqualTo("2"));
    }

    @Test
    void result_has_the_members_that_workflows_know() {
        put(order("ORD1", "held", Instant.now()));
        put(order("ORD2", "failed", Instant.now()));
        long integration = connect(Map.of());

        Map<String, Object> output = completed(List.of(action(integration, "fetch_orders", Map.of(), "o")))
                .getMap("resultData.step1Output");

        assertThat(output.keySet())
                .containsAll(FetchedOrders.MEMBERS)
                .containsAll(FetchedOrders.CATEGORY_MEMBERS)
                .hasSize(FetchedOrders.MEMBERS.size() + FetchedOrders.CATEGORY_MEMBERS.size());
        assertThat(output.get("categorized"))
                .isEqualTo(Map.of("held", 1, "inProgress", 0, "failed", 1, "rejected", 0, "other", 0));
        assertThat(output.get("newBuildCount")).isEqualTo(2);
        assertThat((List<?>) output.get("otherOrders")).isEmpty();
    }

    @Test
    void each_list_of_a_result_has_its_own_thousand() {
        Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int number = 0; number < 1_003; number++) {
            put(order("NEW" + number, "held", midnight.plusSeconds(2 + number % 2)));
        }
        put(order("OLD", "failed", midnight.plusSeconds(1)));
        long integration = connect(Map.of("timezone", "UTC"));

        JsonPath run = completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));

        String output = "resultData.step1Output.";
        assertThat(run.getInt(output + "todayOrders")).isEqualTo(1_004);
        assertThat(run.getList(output + "orders")).hasSize(1_000);
        assertThat(run.getList(output + "orderIds")).hasSize(1_000).doesNotContain("OLD");
        assertThat(run.getList(output + "heldOrders")).hasSize(1_000);
        assertThat(run.getList(output + "failedOrders.id")).containsExactly("OLD");
    }

    @Test
    void read_from_a_time_on_moves_no_mark() {
        Instant now = Instant.now();
        put(order("OLD", "held", now.minus(Duration.ofDays(3))));
        put(order("NEW", "held", now));
        long integration = connect(Map.of());
        String since = now.minus(Duration.ofDays(1)).toString();

        JsonPath read = completed(List.of(action(integration, "fetch_orders", Map.of("lastUpdateSince", since), "o")));
        assertThat(read.getInt("resultData.step1Output.totalOrders")).isEqualTo(1);
        assertThat(stored().rows()).containsOnlyKeys("NEW");
        pxc.clearLog();
        completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));

        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request ->
                        assertThat(request.parameter("lastUpdateSince")).isEmpty());
        assertThat(stored().rows()).containsOnlyKeys("OLD", "NEW");
    }

    @Test
    void read_between_two_pulls_leaves_the_mark_where_it_was_and_follows_nothing() {
        Instant now = Instant.now();
        put(order("A", "held", now.minus(Duration.ofDays(2))));
        put(order("B", "held", now.minus(Duration.ofDays(1))));
        long integration = connect(Map.of());
        List<?> pull = List.of(action(integration, "fetch_orders", Map.of(), "o"));
        completed(pull);
        put(order("C", "held", now));
        pxc.orders(account.clientId()).remove("A");

        pxc.clearLog();
        completed(List.of(action(integration, "fetch_orders", Map.of("offset", 1), "o")));
        assertThat(pxc.requests(Endpoint.LIST).get(0).parameter("offset")).isEqualTo("1");
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        pxc.clearLog();
        completed(pull);

        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                        .isBefore(now.minus(Duration.ofDays(1))));
    }

    @Test
    void lastUpdateSince_without_a_value_yet_means_everything() {
        put(order("ORD1", "held", Instant.now().minus(Duration.ofDays(9))));
        long integration = connect(Map.of());

        JsonPath run = completed(List.of(
                action(integration, "fetch_orders", Map.of("lastUpdateSince", "{{lastSuccessfulRunAt}}"), "o")));

        assertThat(run.getInt("resultData.step1Output.totalOrders")).isEqualTo(1);
    }

    @Test
    void other_states_have_a_mark_of_their_own_and_leave_the_rest_alone() {
        put(order("HELD", "held", Instant.now()));
        put(order("DONE", "completed", Instant.now()));
        long integration = connect(Map.of());
        completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));
        pxc.clearLog();

        completed(List.of(action(integration, "fetch_orders", Map.of("state", "completed, cancelled"), "o")));

        assertThat(pxc.requests(Endpoint.LIST)).hasSize(1).allSatisfy(request -> {
            assertThat(request.parameter("state")).isEqualTo("completed,cancelled");
            assertThat(request.parameter("lastUpdateSince")).isEmpty();
        });
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        assertThat(stored().rows().keySet()).containsExactly("DONE", "HELD");
    }
}
