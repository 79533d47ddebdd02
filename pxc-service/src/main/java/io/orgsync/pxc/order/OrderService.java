package io.orgsync.pxc.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.orgsync.pxc.integration.TimezoneLookup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Stored orders as callers read, count and refresh them. */
@ApplicationScoped
class OrderService {

    private static final String UPSTREAM = "PXC";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final OrganizationTransactions transactions;
    private final OrderQueries queries;
    private final OrderRepository orders;
    private final OrderDayRepository days;
    private final EngineClock clock;
    private final PollingIntervals intervals;
    private final PxcConnectionRepository connections;
    private final CategorisationRepository categorisations;
    private final TimezoneLookup timezones;
    private final ArtemisClients clients;
    private final OrderReader reader = new OrderReader();

    OrderService(
            OrganizationTransactions transactions,
            OrderQueries queries,
            OrderRepository orders,
            OrderDayRepository days,
            EngineClock clock,
            PollingIntervals intervals,
            PxcConnectionRepository connections,
            CategorisationRepository categorisations,
            TimezoneLookup timezones,
            ArtemisClients clients) {
        this.transactions = transactions;
        this.queries = queries;
        this.orders = orders;
        this.days = days;
        this.clock = clock;
        this.intervals = intervals;
        this.connections = connections;
        this.categorisations = categorisations;
        this.timezones = timezones;
        this.clients = clients;
    }

    Uni<Page<OrderView>> list(OrganizationId organization, OrderFilter filter, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> intervals
                        .staleBefore(tx, organization)
                        .chain(before -> queries.list(tx, organization, filter, page, before)));
    }

    Uni<OrderView.Complete> find(OrganizationId organization, String orderId) {
        return transactions.inTransaction(organization, tx -> require(tx, organization, orderId));
    }

    private Uni<OrderView.Complete> require(SqlConnection tx, OrganizationId organization, String orderId) {
        return intervals
                .staleBefore(tx, organization)
                .chain(before -> queries.find(tx, organization, orderId, before))
                .map(found -> found.orElseThrow(() -> NotFound.of("order")));
    }

    /** Reads one stored order upstream and stores what it has become; a failed call is the caller's to hear of. */
    Uni<OrderView.Complete> refresh(OrganizationId organization, String orderId) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> require(tx, organization, orderId)
                                .chain(stored -> connections.find(
                                        tx, organization, stored.order().integrationId())))
                .map(found -> found.orElseThrow(() -> Conflict.of("The order's integration has no credentials.")))
                .chain(connection -> readUpstream(connection, orderId)
                        .chain(element -> transactions.inTransaction(
                                organization, tx -> store(tx, connection, orderId, element))))
                .chain(() -> find(organization, orderId));
    }

    private Uni<Optional<JsonNode>> readUpstream(PxcConnection connection, String orderId) {
        return clients.forTest(connection)
                .read(orderId)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .failWith(() -> UpstreamProblem.timedOut(UPSTREAM))
                .onFailure(UpstreamFailure.class)
                .transform(failure -> UpstreamProblem.of(UPSTREAM, failure, Instant.now()));
    }

    private Uni<?> store(SqlConnection tx, PxcConnection connection, String orderId, Optional<JsonNode> element) {
        if (element.isEmpty()) {
            return orders.markMissing(tx, connection.organization(), orderId);
        }
        if (reader.read(element.get()) instanceof ParsedRecord.Usable<Order> usable) {
            return categorisations
                    .of(tx, connection.organization(), connection)
                    .chain(rules ->
                            orders.store(tx, connection.organization(), batch(connection, rules, usable.record())));
        }
        throw Conflict.of("PXC's answer for this order could not be read; what is stored stays.");
    }

    private static OrderBatch batch(PxcConnection connection, Categorisation rules, Order order) {
        return new OrderBatch(connection.integrationId(), OptionalLong.empty(), rules, true, true, List.of(order));
    }

    Uni<OrderSummary> summary(
            OrganizationId organization, OptionalLong integrationId, Optional<LocalDate> day, OptionalInt history) {
        return transactions.inTransaction(
                organization,
                tx -> timezones
                        .of(tx, organization, integrationId)
                        .chain(zone -> clock.now(tx)
                                .map(now -> day.map(date -> new Day(date, zone)).orElseGet(() -> Day.of(now, zone)))
                                .chain(wanted -> summary(tx, organization, integrationId, wanted, history))));
    }

    private Uni<OrderSummary> summary(
            SqlConnection tx, OrganizationId organization, OptionalLong integrationId, Day day, OptionalInt history) {
        return days.count(tx, organization, integrationId, day)
                .chain(counts -> history(tx, organization, integrationId, day, history)
                        .map(past -> summary(counts, day.zone(), past)));
    }

    private Uni<Optional<List<OrderSummary.HistoryDay>>> history(
            SqlConnection tx, OrganizationId organization, OptionalLong integrationId, Day day, OptionalInt length) {
        if (length.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return days.history(tx, organization, integrationId, day, length.getAsInt())
                .map(all -> Optional.of(
                        all.stream().map(OrderSummary.HistoryDay::of).toList()));
    }

    private static OrderSummary summary(
            DayCounts counts, ZoneId zone, Optional<List<OrderSummary.HistoryDay>> history) {
        return new OrderSummary(counts.day(), zone.getId(), counts.total(), counts.cells(), history);
    }
}
