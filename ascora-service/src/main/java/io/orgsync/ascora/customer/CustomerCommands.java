package io.orgsync.ascora.customer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What callers change about customers: each change is a row of the outbox. */
@ApplicationScoped
class CustomerCommands {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final CustomerQueries customers;
    private final CustomerCreate creation;
    private final Outbox outbox;

    CustomerCommands(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            CustomerQueries customers,
            CustomerCreate creation,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.customers = customers;
        this.creation = creation;
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

    private Uni<Written> written(Added added) {
        return outbox.await(added.connection(), added.write())
                .map(Write::unlessFailed)
                .chain(this::written);
    }

    private Uni<Written> written(Write write) {
        RecordKey key = new RecordKey(write.resourceId().toString());
        return transactions
                .inTransaction(write.organization(), tx -> customers.find(tx, write.organization(), key))
                .map(found -> new Written(write, found.orElseThrow(() -> NotFound.of("customer"))));
    }

    private record Added(AscoraConnection connection, Write write) {}
}
