package io.orgsync.ascora.customer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
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
    private final CustomerQueries customers;
    private final CustomerRowRepository rows;
    private final CustomerOrders orders;
    private final Outbox outbox;

    CustomerCommands(
            OrganizationTransactions transactions,
            CustomerQueries customers,
            CustomerRowRepository rows,
            CustomerOrders orders,
            Outbox outbox) {
        this.transactions = transactions;
        this.customers = customers;
        this.rows = rows;
        this.orders = orders;
        this.outbox = outbox;
    }

    /** Creates a customer and waits for Ascora; 409 when not connected. */
    Uni<Written> create(Caller caller, CustomerSubmission submitted) {
        JsonObject fields = submitted.fields();
        return transactions
                .inTransaction(caller.organization(), tx -> orders.create(tx, caller, fields))
                .chain(order -> written(order.connection(), order.write().orElseThrow()));
    }

    /**
     * Changes what is given about a customer and waits for Ascora; what differs in nothing is not sent. 404 for an unknown
     * customer; 409 when not connected, or with {@code conflictId} when a field was changed in Ascora too.
     */
    Uni<Updated> update(Caller caller, String key, CustomerSubmission submitted) {
        return transactions
                .inTransaction(caller.organization(), tx -> orders.update(tx, caller, key, submitted.given()))
                .chain(order -> order.write()
                        .map(write -> written(order.connection(), write)
                                .map(written -> new Updated(Optional.of(written), written.data())))
                        .orElseGet(() ->
                                row(caller.organization(), order.id()).map(row -> new Updated(Optional.empty(), row))));
    }

    /**
     * What came of an update.
     *
     * @param written absent when there was nothing to write to Ascora
     */
    record Updated(Optional<Written> written, Map<String, Object> row) {}

    /** Links a customer to a contact of this house, or to none; Ascora is told nothing. */
    Uni<Map<String, Object>> link(OrganizationId organization, String key, Optional<String> contactId) {
        return transactions.inTransaction(
                organization,
                tx -> find(tx, organization, key)
                        .call(row -> rows.link(tx, organization, id(row), contactId))
                        .chain(row -> find(tx, organization, id(row).toString())));
    }

    private Uni<Written> written(AscoraConnection connection, Write added) {
        return outbox.await(connection, added)
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
}
