package io.orgsync.devkit.pxc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderSeederTest {

    private static final Instant NOW = Instant.parse("2025-10-09T15:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> BILLING = List.of("10000001", "10000002");
    private static final SeedPlan PLAN = SeedPlan.of(2_000, 42, NOW);

    @Test
    void same_plan_gives_same_orders() {
        SeedPlan dirty = PLAN.with(Dirt.ofEach(3));

        assertThat(OrderSeeder.seed(dirty, BILLING)).isEqualTo(OrderSeeder.seed(dirty, BILLING));
    }

    @Test
    void other_seed_gives_other_orders() {
        assertThat(OrderSeeder.seed(SeedPlan.of(5, 1, NOW), BILLING))
                .doesNotContainAnyElementsOf(OrderSeeder.seed(SeedPlan.of(5, 2, NOW), BILLING));
    }

    @Test
    void longer_plan_starts_like_a_shorter_one() {
        assertThat(OrderSeeder.seed(PLAN, BILLING).subList(0, 10))
                .isEqualTo(OrderSeeder.seed(SeedPlan.of(10, 42, NOW), BILLING));
    }

    @Test
    void ids_are_running_numbers_from_the_first_one() {
        assertThat(OrderSeeder.seed(SeedPlan.of(2, 1, NOW).from(7), BILLING))
                .extracting(order -> order.id().orElseThrow())
                .containsExactly("ORD7", "ORD8");
    }

    @Test
    void every_state_action_and_nesting_occurs() {
        List<SimulatedOrder> orders = OrderSeeder.seed(PLAN, BILLING);

        assertThat(orders.stream().map(order -> order.state().orElseThrow()).collect(Collectors.toSet()))
                .hasSize(13)
                .contains("acknowledged", "assessingCancellation", "inProgress.accepted");
        assertThat(orders.stream().flatMap(order -> order.allItems().stream()).map(SimulatedItem::action))
                .contains("add", "modify", "delete", "noChange");
        assertThat(orders)
                .anyMatch(order -> order.allItems().size() > order.items().size());
        assertThat(orders.stream()
                        .flatMap(order -> order.items().stream())
                        .filter(item -> item.action().equals("add")))
                .allMatch(item -> item.provisioningCommand().isPresent());
    }

    @Test
    void updates_lie_in_two_weeks_with_a_good_share_of_today() {
        List<SimulatedOrder> orders = OrderSeeder.seed(PLAN, BILLING);

        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(order.lastUpdate().orElseThrow()).isBetween(NOW.minus(Duration.ofDays(14)), NOW));
        assertThat(orders.stream().filter(order -> isToday(order.lastUpdate())).count())
                .isBetween(600L, 800L);
    }

    @Test
    void billing_accounts_share_the_orders() {
        assertThat(OrderSeeder.seed(SeedPlan.of(10, 1, NOW), BILLING).stream()
                        .collect(Collectors.groupingBy(SimulatedOrder::billingAccountId, Collectors.counting())))
                .isEqualTo(Map.of("10000001", 5L, "10000002", 5L));
    }

    @Test
    void dirt_comes_in_exact_numbers() {
        List<SimulatedOrder> orders = OrderSeeder.seed(PLAN.with(Dirt.ofEach(4)), BILLING);

        Map<DirtKind, Long> counts = orders.stream()
                .flatMap(order -> order.dirt().stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(counts)
                .hasSize(DirtKind.values().length)
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(4));
        assertThat(orders.stream().filter(order -> order.dirt().isEmpty()))
                .allMatch(order -> order.lastUpdate().isPresent() && order.id().isPresent());
    }

    @Test
    void more_dirt_than_orders_is_refused() {
        assertThatThrownBy(() -> PLAN.with(Dirt.of(DirtKind.MISSING_ID, 2_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_flaw_is_what_it_says() {
        assertThat(one(DirtKind.MISSING_LAST_UPDATE).lastUpdateText()).isEmpty();
        assertThat(one(DirtKind.UNPARSABLE_LAST_UPDATE).lastUpdate()).isEmpty();
        assertThat(one(DirtKind.UNPARSABLE_LAST_UPDATE).lastUpdateText()).isPresent();
        assertThat(one(DirtKind.OFFSET_LAST_UPDATE).lastUpdateText().orElseThrow())
                .endsWith("+01:00");
        assertThat(one(DirtKind.FUTURE_LAST_UPDATE).lastUpdate()).contains(NOW.plus(Duration.ofDays(3)));
        assertThat(one(DirtKind.UNKNOWN_STATE).state()).contains("AssessingAmendment");
        assertThat(one(DirtKind.ODD_CASE_STATE).state()).contains("InProgress");
        assertThat(one(DirtKind.MISSING_STATE).json().tree().get("state").isNull())
                .isTrue();
        assertThat(one(DirtKind.MISSING_ID).json().tree().has("id")).isFalse();
        assertThat(one(DirtKind.LONG_ID).id().orElseThrow()).hasSizeGreaterThan(64);
        assertThat(one(DirtKind.NOT_AN_OBJECT).json().isObject()).isFalse();
        assertThat(one(DirtKind.LOOSE_NUMBERS).json().text()).contains("\"quantity\":\"1\"", "\"value\":4711");
        assertThat(one(DirtKind.UNSTORABLE_TEXT).json().text())
                .containsIgnoringCase("\\u0000")
                .containsIgnoringCase("\\ud800 call first \\udc00");
        assertThat(one(DirtKind.EXTRA_ATTRIBUTES).json().tree().has("pxcInternal"))
                .isTrue();
        assertThat(one(DirtKind.EXTERNAL_ID_TEXT)
                        .json()
                        .tree()
                        .path("externalId")
                        .asText())
                .isEqualTo("PO-100001");
        assertThat(one(DirtKind.FLAT_PLACE)
                        .json()
                        .tree()
                        .findValue("place")
                        .path(0)
                        .has("galk"))
                .isTrue();
    }

    private static SimulatedOrder one(DirtKind kind) {
        return Objects.requireNonNull(OrderSeeder.seed(SeedPlan.of(1, 9, NOW).with(Dirt.of(kind, 1)), BILLING)
                .get(0));
    }

    private static boolean isToday(Optional<Instant> lastUpdate) {
        return LocalDate.ofInstant(lastUpdate.orElseThrow(), LONDON).equals(LocalDate.ofInstant(NOW, LONDON));
    }
}
