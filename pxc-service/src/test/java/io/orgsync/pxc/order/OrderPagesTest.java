package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrderPagesTest extends RestTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private StoredOrders stored;

    /** 250 orders, five of each last update, ten of them without one. */
    @BeforeEach
    void givenOrders() {
        stored = new StoredOrders(database, organization);
        insert(
                "'ORD' || lpad(n::text, 4, '0')",
                "case when n > 240 then null else timestamptz '2026-01-01Z' + n / 5 * interval '1 s' end",
                250);
    }

    private void insert(String id, String lastUpdate, int count) {
        stored.execute("""
                insert into pxc.orders (organization_id, order_id, integration_id, state, category, rules_version, raw,
                                        content_hash, last_update, creation_date)
                select ?, %s, 1, 'held', case when n %% 2 = 0 then 'cease' else 'modify' end, '', '{}', '', %s, %s
                from generate_series(1, %d) as n
                """.formatted(id, lastUpdate, lastUpdate, count));
    }

    private Response list(String query) {
        return as("viewer").get("/api/pxc/orders?" + query);
    }

    private static Optional<String> next(Response page) {
        Matcher link = NEXT.matcher(page.header("Link"));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** All ids, page after page as the Link headers lead. */
    private List<String> walk(String query) {
        List<String> ids = new ArrayList<>();
        Response page = list(query);
        ids.addAll(page.jsonPath().getList("orders.orderId"));
        for (Optional<String> next = next(page); next.isPresent(); next = next(page)) {
            page = as("viewer").urlEncodingEnabled(false).get(next.get());
            ids.addAll(page.jsonPath().getList("orders.orderId"));
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastUpdate", "-lastUpdate", "creationDate", "-creationDate", "orderId", "-orderId"})
    void pages_of_every_sort_lead_through_each_order_once(String sort) {
        List<String> ids = walk("limit=30&sort=" + sort);

        assertThat(ids).hasSize(250);
        assertThat(new HashSet<>(ids)).hasSize(250);
    }

    @Test
    void newest_first_ends_with_the_orders_without_a_last_update() {
        List<String> ids = walk("limit=100");

        assertThat(ids.get(0)).isEqualTo("ORD0240");
        assertThat(ids.subList(240, 250)).allMatch(id -> id.compareTo("ORD0240") > 0);
    }

    @Test
    void pages_by_cursor_keep_the_filters_and_the_total() {
        Response first = list("limit=100&category=cease");
        Response second = as("viewer").urlEncodingEnabled(false).get(next(first).orElseThrow());

        assertThat(second.jsonPath().getList("orders")).hasSize(25);
        assertThat(second.jsonPath().getList("orders.category")).containsOnly("cease");
        assertThat(second.header("X-Total-Count")).isEqualTo("125");
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    @Test
    void order_that_comes_in_meanwhile_neither_repeats_nor_hides_another() {
        JsonPath first = list("limit=100").jsonPath();
        insert("'NEW' || n", "timestamptz '2026-02-01Z'", 20);

        JsonPath second = list("limit=100&cursor=" + first.getString("next")).jsonPath();

        List<String> both = new ArrayList<>(first.getList("orders.orderId"));
        both.addAll(second.getList("orders.orderId"));
        assertThat(both).hasSize(200).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("NEW"));
    }

    @Test
    void cursor_of_another_sort_is_refused() {
        String cursor = list("limit=1&sort=orderId").jsonPath().getString("next");

        problem(list("sort=-lastUpdate&cursor=" + cursor), 400, "invalid-request");
    }

    @Test
    void open_order_is_stale_when_it_was_not_confirmed_for_two_intervals() {
        stored.execute("update pxc.orders set changed_at = now() - interval '3 hours' where organization_id = ?");
        stored.execute("update pxc.orders set state = 'completed' where organization_id = ? and order_id = 'ORD0001'");
        stored.execute("update pxc.orders set changed_at = now() where organization_id = ? and order_id = 'ORD0002'");

        assertThat(list("stale=true").jsonPath().getLong("total")).isEqualTo(248);
        assertThat(list("stale=false&sort=orderId").jsonPath().getList("orders.orderId"))
                .isEqualTo(List.of("ORD0001", "ORD0002"));
        assertThat(list("search=ORD0003").jsonPath().getBoolean("orders[0].stale"))
                .isTrue();
    }

    @Test
    void pull_confirms_open_orders_save_those_it_missed() {
        stored.execute("update pxc.orders set changed_at = now() - interval '3 hours' where organization_id = ?");
        stored.execute(
                "update pxc.orders set missing_since = now() where organization_id = ? and order_id = 'ORD0001'");
        stored.execute(
                "insert into pxc.order_pulls (organization_id, integration_id, completed_at) values (?, 1, now())");
        stored.execute("""
                insert into pxc.checkpoints (organization_id, connection, stream, scope, follow_ids)
                values (?, 'integration:1', 'orders', '', '{ORD0002}')
                """);

        assertThat(list("stale=true&sort=orderId").jsonPath().getList("orders.orderId"))
                .isEqualTo(List.of("ORD0001", "ORD0002"));
    }

    @Test
    void quarantine_pages_by_cursor() {
        stored.execute("""
                insert into pxc.quarantine (organization_id, connection, stream, record_key, reason, path, payload)
                select ?, 'integration:1', 'orders', n::text, 'bad', '', '{}' from generate_series(1, 5) as n
                """);

        JsonPath first = as("viewer").get("/api/pxc/quarantine?limit=3").jsonPath();
        Response second = as("viewer").get("/api/pxc/quarantine?limit=3&cursor=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.jsonPath().getList("items")).hasSize(2);
        assertThat(second.jsonPath().getLong("total")).isEqualTo(5);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(next(second)).isEmpty();
    }
}
