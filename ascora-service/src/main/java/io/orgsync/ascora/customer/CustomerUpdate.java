package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.conflict.ConflictRepository;
import io.orgsync.ascora.conflict.FieldConflict;
import io.orgsync.ascora.conflict.NewConflict;
import io.orgsync.ascora.conflict.ThreeWay;
import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Reason;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.ascora.push.WriteStopped;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Changes fields of a customer in Ascora: reads the record, compares it with what both sides agreed on last, writes all of
 * it with the changes, since nobody knows what becomes of fields that are left out, and reads it again. Its payload is
 * {@code changes} and {@code base}, by the names of the row's fields.
 */
@ApplicationScoped
class CustomerUpdate implements WriteKind {

    static final String WORD = "customer_update";

    private final OrganizationTransactions transactions;
    private final CustomerRowRepository rows;
    private final ConflictRepository conflicts;

    CustomerUpdate(OrganizationTransactions transactions, CustomerRowRepository rows, ConflictRepository conflicts) {
        this.transactions = transactions;
        this.rows = rows;
        this.conflicts = conflicts;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String resourceType() {
        return "customer";
    }

    @Override
    public String deed() {
        return "Changed a customer in Ascora";
    }

    @Override
    public Uni<Sent> send(Push push) {
        return remote(push).chain(remote -> merge(push, remote));
    }

    private Uni<Sent> merge(Push push, JsonNode remote) {
        ThreeWay merged = compared(push.write(), push.connection(), CustomerSnapshot.of(remote));
        if (!merged.undecided().isEmpty()) {
            return Uni.createFrom().failure(stop(push.write(), merged.undecided(), id(remote)));
        }
        return merged.toSend().isEmpty()
                ? Uni.createFrom().item(CustomerCreate.sent(remote))
                : push.client()
                        .saveCustomer(CustomerFields.merged(remote, merged.toSend()))
                        .chain(saved -> readAgain(push, saved))
                        .map(now ->
                                CustomerCreate.sent(now).keeping(CustomerDifferences.of(remote, merged.toSend(), now)));
    }

    /** It is written already, so the answer to the write does where it can't be read again. */
    private static Uni<JsonNode> readAgain(Push push, JsonNode saved) {
        return push.client()
                .customer(id(saved))
                .map(found -> found.orElse(saved))
                .onFailure()
                .recoverWithItem(saved);
    }

    static ThreeWay compared(Write write, AscoraConnection connection, JsonObject remote) {
        return ThreeWay.of(
                write.payload().getJsonObject("base"),
                write.payload().getJsonObject("changes"),
                remote,
                field -> connection.settings().conflictPolicy().of("customer." + field));
    }

    /** Why the write is not sent: a person must decide the fields. */
    WriteStopped stop(Write write, List<FieldConflict> undecided, String customerId) {
        NewConflict found = new NewConflict(
                resourceType(),
                write.resourceId(),
                Optional.of(customerId),
                undecided,
                write.payload().getJsonObject("changes"),
                write.payload().getJsonObject("base"));
        return new WriteStopped(
                Reason.conflict("The customer was changed in Ascora too; decide the conflict."),
                tx -> conflicts
                        .open(tx, write.organization(), found)
                        .map(id -> new JsonObject().put("conflictId", id)));
    }

    /** A record that shows what was wanted is as good as one that was written. */
    @Override
    public Uni<Trace> look(Push push) {
        return remote(push).map(remote -> {
            ThreeWay merged = compared(push.write(), push.connection(), CustomerSnapshot.of(remote));
            return merged.toSend().isEmpty() && merged.undecided().isEmpty()
                    ? new Trace.Made(CustomerCreate.sent(remote))
                    : new Trace.Absent();
        });
    }

    @Override
    public Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        return remote(push).map(CustomerCreate::sent);
    }

    private Uni<JsonNode> remote(Push push) {
        Write write = push.write();
        return transactions
                .inTransaction(
                        write.organization(), tx -> rows.customerId(tx, write.organization(), write.resourceId()))
                .map(found -> found.orElseThrow(() -> unknown("The customer was not created in Ascora.")))
                .chain(id -> push.client().customer(id))
                .map(found -> found.orElseThrow(() -> unknown("Ascora no longer knows the customer.")));
    }

    private static WriteStopped unknown(String message) {
        return new WriteStopped(Reason.notFound(message));
    }

    private static String id(JsonNode customer) {
        return CustomerCreate.sent(customer).upstreamId().orElseThrow();
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        return rows.show(
                transaction,
                push.write().organization(),
                push.write().integrationId(),
                sent.record().orElseThrow());
    }
}
