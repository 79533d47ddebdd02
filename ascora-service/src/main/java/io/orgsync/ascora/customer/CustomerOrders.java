package io.orgsync.ascora.customer;

import io.orgsync.ascora.conflict.ConflictRepository;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts changes of customers into the outbox, in the transaction of whoever wants them. */
@ApplicationScoped
public class CustomerOrders {

    private final ConnectionLookup connections;
    private final CustomerQueries customers;
    private final CustomerRowRepository rows;
    private final CustomerCreate creation;
    private final CustomerUpdate update;
    private final ConflictRepository conflicts;
    private final Outbox outbox;

    CustomerOrders(
            ConnectionLookup connections,
            CustomerQueries customers,
            CustomerRowRepository rows,
            CustomerCreate creation,
            CustomerUpdate update,
            ConflictRepository conflicts,
            Outbox outbox) {
        this.connections = connections;
        this.customers = customers;
        this.rows = rows;
        this.creation = creation;
        this.update = update;
        this.conflicts = conflicts;
        this.outbox = outbox;
    }

    /**
     * A new customer; 409 when not connected.
     *
     * @param fields as {@link CustomerSubmission#fields()} gives them
     */
    public Uni<CustomerOrder> create(SqlConnection tx, Caller caller, JsonObject fields) {
        UUID id = UUID.randomUUID();
        return connections
                .require(tx, caller.organization())
                .chain(connection -> outbox.add(tx, connection, NewWrite.of(creation, id, fields, caller))
                        .map(write -> new CustomerOrder(connection, id, Optional.of(write))));
    }

    /**
     * What is to be different about a customer. 404 for an unknown one; 409 when not connected, or with {@code conflictId}
     * while a conflict about one of the fields is open.
     *
     * @param given as {@link CustomerSubmission#given()} gives it
     */
    public Uni<CustomerOrder> update(SqlConnection tx, Caller caller, String key, JsonObject given) {
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

    private Uni<CustomerOrder> update(
            SqlConnection tx, Caller caller, AscoraConnection connection, UUID id, CustomerChanges changes) {
        OrganizationId organization = caller.organization();
        Uni<Void> changedHere = changes.local().isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.change(tx, organization, id, changes.local());
        return requireNoConflict(tx, organization, id, changes)
                .chain(() -> changedHere)
                .chain(() -> changes.changes().isEmpty()
                        ? Uni.createFrom().item(new CustomerOrder(connection, id, Optional.empty()))
                        : outbox.add(tx, connection, NewWrite.of(update, id, changes.payload(), caller))
                                .map(write -> new CustomerOrder(connection, id, Optional.of(write))));
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

    private Uni<Map<String, Object>> find(SqlConnection tx, OrganizationId organization, String key) {
        return customers
                .find(tx, organization, new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("customer")));
    }

    private static UUID id(Map<String, Object> row) {
        return (UUID) row.get("id");
    }
}
