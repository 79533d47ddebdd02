package io.orgsync.ascora.customer;

import io.orgsync.ascora.conflict.ConflictRepository;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What callers change about customers: each change is a row of the outbox. */
@ApplicationScoped
class CustomerCommands {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final CustomerQueries customers;
    private final CustomerRowRepository rows;
    private final CustomerCreate creation;
    private final CustomerUpdate update;
    private final ConflictRepository conflicts;
    private final Outbox outbox;

    CustomerCommands(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            CustomerQueries customers,
            CustomerRowRepository rows,
            CustomerCreate creation,
            CustomerUpdate update,
            ConflictRepository conflicts,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.customers = customers;
        this.rows = rows;
        this.creation = creation;
        this.update = update;
        this.conflicts = conflicts;
        this.outbox = outbox;
    }

    /** Creates a customer and waits for Ascora; 409 when not connected. */
    Uni<Written> create(Caller caller, CustomerSubmission submitted) {
        JsonObject fields = submitted.fields();
        return transactions
                .inTransaction(
                        caller.organization(),
                        tx -> connections
                                .require(tx, caller.organization())
                                .chain(connection -> outbox.add(
                                                tx,
                                                connection,
                                                NewWrite.of(creation, UUID.randomUUID(), fields, caller))
                                        .map(write -> new Added(connection, write))))
                .chain(this::written);
    }

    /**
     * Changes what is given about a customer and waits for Ascora; what differs in nothing is not sent. 404 for an unknown
     * customer; 409 when not connected, or with {@code conflictId} when a field was changed in Ascora too.
     */
    Uni<Updated> update(Caller caller, String key, CustomerSubmission submitted) {
        return transactions
                .inTransaction(caller.organization(), tx -> update(tx, caller, key, submitted.given()))
                .chain(begun -> begun.added()
                        .map(added -> written(added).map(written -> new Updated(Optional.of(written), written.data())))
                        .orElseGet(() ->
                                row(caller.organization(), begun.id()).map(row -> new Updated(Optional.empty(), row))));
    }

    /**
     * What came of an update.
     *
     * @param written absent when there was nothing to write to Ascora
     */
    record Updated(Optional<Written> written, Map<String, Object> row) {}

    private Uni<Begun> update(SqlConnection tx, Caller caller, String key, JsonObject given) {
        OrganizationId organization = caller.organization();
        return find(tx, organization, key)
                .call(row -> rows.hold(tx, organization, id(row)))
                .chain(row -> find(tx, organization, id(row).toString()))
                .chain(row -> connections
                        .require(tx, organization)
                        .chain(connection -> outbox.unfinished(tx, organization, update.resourceType(), id(row))
                                .map(unfinished -> CustomerChanges.of(row, unfinished, given))
                                .chain(changes -> update(tx, caller, connection, id(row), changes))));
    }

    private Uni<Begun> update(
            SqlConnection tx, Caller caller, AscoraConnection connection, UUID id, CustomerChanges changes) {
        OrganizationId organization = caller.organization();
        Uni<Void> changedHere = changes.local().isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.change(tx, organization, id, changes.local());
        return requireNoConflict(tx, organization, id, changes)
                .chain(() -> changedHere)
                .chain(() -> changes.changes().isEmpty()
                        ? Uni.createFrom().item(new Begun(id, Optional.empty()))
                        : outbox.add(tx, connection, NewWrite.of(update, id, changes.payload(), caller))
                                .map(write -> new Begun(id, Optional.of(new Added(connection, write)))));
    }

    private Uni<Void> requireNoConflict(
            SqlConnection tx, OrganizationId organization, UUID id, CustomerChanges changes) {
        return conflicts
                .openAbout(
                        tx,
                        organization,
                        update.resourceType(),
                        id,
                        changes.changes().fieldNames())
                .invoke(open -> open.ifPresent(conflict -> {
                    throw Conflict.of(
                            "A conflict about this customer is open; decide it first.", Map.of("conflictId", conflict));
                }))
                .replaceWithVoid();
    }

    /** Links a customer to a contact of this house, or to none; Ascora is told nothing. */
    Uni<Map<String, Object>> link(OrganizationId organization, String key, Optional<String> contactId) {
        return transactions.inTransaction(
                organization,
                tx -> find(tx, organization, key)
                        .call(row -> rows.link(tx, organization, id(row), contactId))
                        .chain(row -> find(tx, organization, id(row).toString())));
    }

    private Uni<Written> written(Added added) {
        return outbox.await(added.connection(), added.write())
                .map(Write::unlessFailed)
                .chain(write -> row(write.organization(), write.resourceId()).map(row -> new Written(write, row)));
    }

    private Uni<Map<String, Object>> row(OrganizationId organization, UUID id) {
        return transactions.inTransaction(organization, tx -> find(tx, organization, id.toString()));
    }

    private Uni<Map<String, Object>> find(SqlConnection tx, OrganizationId organization, String key) {
        return customers
                .find(tx, organization, new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("customer")));
    }

    private static UUID id(Map<String, Object> row) {
        return (UUID) row.get("id");
    }

    private record Added(AscoraConnection connection, Write write) {}

    private record Begun(UUID id, Optional<Added> added) {}
}
