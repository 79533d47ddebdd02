package io.orgsync.ascora.invoice;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.NewWrite;
import io.orgsync.ascora.push.Outbox;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.Written;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** Records payments: here first, and then in Ascora, once. */
@ApplicationScoped
class PaymentCommands {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final EngineClock clock;
    private final PaymentRepository payments;
    private final PaymentQueries queries;
    private final PaymentSend sending;
    private final Outbox outbox;

    PaymentCommands(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            EngineClock clock,
            PaymentRepository payments,
            PaymentQueries queries,
            PaymentSend sending,
            Outbox outbox) {
        this.transactions = transactions;
        this.connections = connections;
        this.clock = clock;
        this.payments = payments;
        this.queries = queries;
        this.sending = sending;
        this.outbox = outbox;
    }

    private record Added(AscoraConnection connection, Write write) {}

    /**
     * Records a payment of an invoice and waits for Ascora. 409 when not connected, or when one like it was recorded less
     * than a minute ago; 422 when it is more than what is outstanding. Force leaves these two out.
     */
    Uni<Written> record(Caller caller, String invoice, PaymentSubmission submitted) {
        return transactions
                .inTransaction(
                        caller.organization(),
                        tx -> connections
                                .require(tx, caller.organization())
                                .chain(connection -> planned(tx, connection, submitted)
                                        .chain(payment -> add(tx, connection, caller, invoice, payment))))
                .chain(added -> outbox.await(added.connection(), added.write()))
                .map(Write::unlessFailed)
                .chain(this::written);
    }

    private Uni<NewPayment> planned(SqlConnection tx, AscoraConnection connection, PaymentSubmission submitted) {
        return clock.now(tx)
                .map(now -> LocalDate.ofInstant(now, connection.settings().timezone()))
                .map(today -> NewPayment.of(submitted, connection.settings(), today));
    }

    /** The invoice is held from here on, so that of two payments at once one sees the other. */
    private Uni<Added> add(
            SqlConnection tx, AscoraConnection connection, Caller caller, String key, NewPayment payment) {
        return payments.hold(tx, caller.organization(), new RecordKey(key))
                .map(found -> found.orElseThrow(() -> NotFound.of("invoice")))
                .call(invoice -> allow(tx, caller, invoice, payment))
                .chain(invoice -> add(tx, connection, caller, invoice, payment));
    }

    private Uni<Void> allow(SqlConnection tx, Caller caller, PayableInvoice invoice, NewPayment payment) {
        return payment.force()
                ? Uni.createFrom().voidItem()
                : payments.twin(tx, caller.organization(), invoice.id(), payment)
                        .invoke(twin -> twin.ifPresent(PaymentCommands::refuseTwin))
                        .invoke(() -> invoice.requireRoomFor(payment.amount()))
                        .replaceWithVoid();
    }

    private static void refuseTwin(String receiptNumber) {
        throw Conflict.of(
                "The same payment was recorded less than a minute ago, with receipt number " + receiptNumber
                        + "; repeat it with force to record another one.",
                Map.of("receiptNumber", receiptNumber));
    }

    private Uni<Added> add(
            SqlConnection tx, AscoraConnection connection, Caller caller, PayableInvoice invoice, NewPayment payment) {
        var write = NewWrite.of(sending, payment.id(), PaymentSend.payload(invoice, payment), caller);
        return outbox.add(tx, connection, write)
                .call(added -> payments.add(tx, caller.organization(), added, invoice, payment, caller))
                .map(added -> new Added(connection, added));
    }

    private Uni<Written> written(Write write) {
        return transactions
                .inTransaction(write.organization(), tx -> queries.find(tx, write.organization(), write.resourceId()))
                .map(found -> new Written(write, found.orElseThrow(() -> NotFound.of("payment"))));
    }
}
