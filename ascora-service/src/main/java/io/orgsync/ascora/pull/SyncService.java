package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.connection.ConnectionSchedule;
import io.orgsync.ascora.connection.StatusService;
import io.orgsync.ascora.connection.StatusView;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Starts and stops the schedule of a connection, and tells how far its synchronisation is. */
@ApplicationScoped
class SyncService {

    private static final PageRequest RECENT = PageRequest.of(10, 0);

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final ConnectionSchedule schedule;
    private final StatusService statuses;
    private final LogQueries logs;

    SyncService(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            ConnectionSchedule schedule,
            StatusService statuses,
            LogQueries logs) {
        this.transactions = transactions;
        this.connections = connections;
        this.schedule = schedule;
        this.statuses = statuses;
        this.logs = logs;
    }

    /** Starts the schedule; 409 when not connected. */
    Uni<SyncSchedule> start(OrganizationId organization, Duration interval) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection -> schedule.change(
                                        tx,
                                        organization,
                                        connection.number(),
                                        Optional.of(interval),
                                        Optional.of(true))))
                .map(plan -> new SyncSchedule(plan.interval().toSeconds(), plan.nextRunAt()));
    }

    /** Stops the schedule; the interval is kept. */
    Uni<Void> stop(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                tx -> connections
                        .require(tx, organization)
                        .chain(connection -> schedule.stop(tx, organization, connection.number())));
    }

    /** How far the synchronisation is; 409 when not connected. */
    Uni<SyncStatusView> status(OrganizationId organization) {
        return transactions
                .inTransaction(organization, tx -> known(tx, organization))
                .chain(known -> statuses.status(organization).map(known::with));
    }

    private Uni<Known> known(SqlConnection tx, OrganizationId organization) {
        return connections
                .require(tx, organization)
                .chain(connection -> schedule.of(tx, organization, connection.number()))
                .chain(plan -> logs.list(tx, organization, LogQueries.Filter.ALL, RECENT)
                        .map(recent -> new Known(plan, recent)));
    }

    private record Known(ConnectionSchedule.Plan plan, Page<Map<String, Object>> recent) {

        SyncStatusView with(StatusView status) {
            return SyncStatusView.of(status, plan, recent.items());
        }
    }

    /** A page of the log, newest first. */
    Uni<Page<Map<String, Object>>> logs(OrganizationId organization, LogQueries.Filter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> logs.list(tx, organization, filter, page));
    }
}
