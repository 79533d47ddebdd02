package io.orgsync.ascora.connection;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reading and changing a connection's settings, its schedule among them. */
@ApplicationScoped
class SettingsService {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final ConnectionSchedule schedule;
    private final ActivityRepository activities;

    SettingsService(
            OrganizationTransactions transactions,
            ConnectionRepository connections,
            ConnectionSchedule schedule,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.connections = connections;
        this.schedule = schedule;
        this.activities = activities;
    }

    /** Fails with 409 when the organisation is not connected. */
    Uni<SettingsView> settings(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                transaction -> connections
                        .find(transaction, organization)
                        .map(SettingsService::connected)
                        .chain(row -> schedule.of(transaction, organization, row.number())
                                .map(plan -> SettingsView.of(row.settings(), plan))));
    }

    /** Changes what is given, effective at once. Fails with 409 when the organisation is not connected. */
    Uni<SettingsView> change(Caller caller, SubmittedSettings submitted) {
        OrganizationId organization = caller.organization();
        return transactions.inTransaction(
                organization,
                transaction -> connections
                        .findForUpdate(transaction, organization)
                        .map(SettingsService::connected)
                        .chain(row -> connections.change(transaction, organization, submitted.over(row.settings())))
                        .map(SettingsService::connected)
                        .call(row -> activities.add(
                                transaction,
                                organization,
                                ConnectionTrail.configured(caller, row, submitted.members())))
                        .chain(row -> plan(transaction, organization, row.number(), submitted)
                                .map(plan -> SettingsView.of(row.settings(), plan))));
    }

    private Uni<ConnectionSchedule.Plan> plan(
            SqlConnection transaction, OrganizationId organization, long number, SubmittedSettings submitted) {
        return submitted.tellsSchedule()
                ? schedule.change(transaction, organization, number, submitted.interval(), submitted.autoSync())
                : schedule.of(transaction, organization, number);
    }

    private static ConnectionRow connected(Optional<ConnectionRow> found) {
        return found.filter(ConnectionRow::active).orElseThrow(ConnectionLookup::notConnected);
    }
}
