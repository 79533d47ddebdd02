package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.Push;
import io.orgsync.ascora.push.Sent;
import io.orgsync.ascora.push.Trace;
import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteKind;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells Ascora of a payment, once. Ascora shows payments only of invoices that an accounting package has fetched: one that
 * is found there by its receipt number was recorded, one that is not found proves nothing and is left to a person.
 */
@ApplicationScoped
class PaymentSend implements WriteKind {

    static final String WORD = "payment";

    private static final Duration LOOK_LIMIT = Duration.ofSeconds(15);
    private static final Trace NOT_SHOWN =
            new Trace.Unclear("Ascora may have recorded the payment; it does not show it.");

    private final OrganizationTransactions transactions;
    private final PaymentRepository payments;
    private final PaidAmountRepository paid;
    private final EngineClock clock;

    PaymentSend(
            OrganizationTransactions transactions,
            PaymentRepository payments,
            PaidAmountRepository paid,
            EngineClock clock) {
        this.transactions = transactions;
        this.payments = payments;
        this.paid = paid;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String resourceType() {
        return "payment";
    }

    @Override
    public String deed() {
        return "Recorded a payment in Ascora";
    }

    static JsonObject payload(PayableInvoice invoice, NewPayment payment) {
        return new JsonObject()
                .put("invoiceNumber", invoice.requireNumber())
                // As text, since a JSON number may come back as a double.
                .put("amount", payment.amount().toPlainString())
                .put("date", payment.date().toString())
                .put("method", payment.ascoraMethod())
                .put("comment", payment.comment())
                .put("receiptNumber", payment.receiptNumber())
                .put("force", payment.force());
    }

    @Override
    public Uni<Sent> send(Push push) {
        return push.client().createPayment(body(push.write().payload())).map(Sent::acknowledged);
    }

    private static JsonObject body(JsonObject payload) {
        return new JsonObject()
                .put("invoiceNumber", payload.getString("invoiceNumber"))
                .put("paymentAmount", amount(payload))
                .put("paymentDate", payload.getString("date"))
                .put("paymentMethod", payload.getString("method"))
                .put("comment", payload.getString("comment"))
                .put("receiptNumber", payload.getString("receiptNumber"))
                .put("surchargeAmount", 0);
    }

    private static BigDecimal amount(JsonObject payload) {
        return new BigDecimal(payload.getString("amount"));
    }

    /** Never answers that there is nothing of it, so that it is never sent again without a person. */
    @Override
    public Uni<Trace> look(Push push) {
        ZoneId zone = push.connection().settings().timezone();
        return transactions
                .inTransaction(push.write().organization(), clock::now)
                .chain(now -> push.client().paymentsToSend(dayBehind(push.write(), now, zone)))
                .map(rows -> trace(push.write(), rows, zone))
                .ifNoItem()
                .after(LOOK_LIMIT)
                .recoverWithItem(NOT_SHOWN)
                .onFailure(UpstreamFailure.class)
                .recoverWithItem(NOT_SHOWN);
    }

    private static LocalDate dayBehind(Write write, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate paid = LocalDate.parse(write.payload().getString("date"));
        return (paid.isAfter(today) ? paid : today).plusDays(1);
    }

    private static Trace trace(Write write, List<JsonNode> rows, ZoneId zone) {
        String receipt = write.payload().getString("receiptNumber");
        return FeedPayment.all(rows, zone).values().stream()
                .filter(payment -> payment.hasReceipt(receipt))
                .findFirst()
                .<Trace>map(payment -> new Trace.Made(Sent.acknowledged(payment.ascoraId())))
                .orElse(NOT_SHOWN);
    }

    /** One that had failed and is tried again must fit into what is outstanding by now; a new one was checked already. */
    @Override
    public Uni<Void> owed(SqlConnection transaction, Write write) {
        return payments.invoiceOf(transaction, write.organization(), write.resourceId())
                .chain(invoice -> invoice.map(id -> requireRoom(transaction, write, id))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> requireRoom(SqlConnection transaction, Write write, UUID invoice) {
        return payments.hold(transaction, write.organization(), new RecordKey(invoice.toString()))
                .map(Optional::orElseThrow)
                .invoke(held -> {
                    if (!write.payload().getBoolean("force")) {
                        held.requireRoomFor(amount(write.payload()));
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> done(SqlConnection transaction, Push push, Sent sent) {
        Write write = push.write();
        return payments.recorded(transaction, write.organization(), write.resourceId(), sent.upstreamId())
                .chain(() -> payments.invoiceOf(transaction, write.organization(), write.resourceId()))
                .chain(invoice -> addUp(transaction, write.organization(), invoice));
    }

    private Uni<Void> addUp(SqlClient transaction, OrganizationId organization, Optional<UUID> invoice) {
        return invoice.map(id -> paid.addUp(transaction, organization, id))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
