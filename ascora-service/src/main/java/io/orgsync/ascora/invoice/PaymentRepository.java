package io.orgsync.ascora.invoice;

import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Payments that are recorded here. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class PaymentRepository {

    // Whoever decides on a payment holds the invoice: what others have added is seen by the next statement only.
    private static final String HOLD = """
            select id, invoice_number, total_amount, paid_amount from ascora_invoices
            where organization_id = $1 and (id = $2 or ascora_invoice_id = lower($3) or invoice_number = $3)
            order by (id = $2) desc nulls last, (ascora_invoice_id = lower($3)) desc nulls last, id
            limit 1
            for update
            """;

    private static final String WAITING = """
            select coalesce(sum(amount), 0) as waiting from ascora_payment_ledger
            where organization_id = $1 and invoice_id = $2 and state in ('pending', 'unknown')
            """;

    private static final String TWIN = """
            select receipt_number from ascora_payment_ledger
            where organization_id = $1 and invoice_id = $2 and source = 'orgsync' and amount = $3::text::numeric
              and lower(ascora_method) = lower($4) and payment_date = $5 and state in ('pending', 'unknown', 'done')
              and created_at > engine_now() - interval '60 seconds'
            order by created_at desc limit 1
            """;

    private static final String ADD = """
            insert into ascora_payments
                (id, organization_id, integration_id, source, invoice_id, invoice_number, amount, payment_method,
                 ascora_method, payment_date, reference, notes, receipt_number, outbox_id, user_id, user_name)
            values ($2, $1, $3, 'orgsync', $4, $5, $6::text::numeric, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """;

    private static final String INVOICE =
            "select invoice_id from ascora_payments where organization_id = $1 and id = $2 and source = 'orgsync'";

    private static final String RECORDED = """
            update ascora_payments
            set recorded_at = coalesce(recorded_at, engine_now()), ascora_payment_id = coalesce($3, ascora_payment_id),
                updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    /** Holds an invoice until the transaction ends, and adds up its payments. */
    public Uni<Optional<PayableInvoice>> hold(SqlClient transaction, OrganizationId organization, RecordKey key) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(organization.value(), key.rowId().orElse(null), key.text()))
                .map(rows -> Rows.first(rows, row -> row))
                .chain(found -> found.map(row -> waiting(transaction, organization, row))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Optional<PayableInvoice>> waiting(SqlClient transaction, OrganizationId organization, Row row) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(organization.value(), row.getUUID("id")))
                .map(rows -> Optional.of(payable(row, Rows.one(rows).getBigDecimal("waiting"))));
    }

    private static PayableInvoice payable(Row row, BigDecimal waiting) {
        return new PayableInvoice(
                row.getUUID("id"),
                Columns.text(row, "invoice_number"),
                Optional.ofNullable(row.getBigDecimal("total_amount")),
                row.getBigDecimal("paid_amount"),
                waiting);
    }

    /** The receipt number of a payment like it that was recorded here less than a minute ago. */
    public Uni<Optional<String>> twin(
            SqlClient transaction, OrganizationId organization, UUID invoice, NewPayment payment) {
        return transaction
                .preparedQuery(TWIN)
                .execute(Tuple.of(
                        organization.value(),
                        invoice,
                        payment.amount().toPlainString(),
                        payment.ascoraMethod(),
                        payment.date()))
                .map(rows -> Rows.first(rows, row -> row.getString("receipt_number")));
    }

    /** @param write that tells Ascora of it */
    public Uni<Void> add(
            SqlClient transaction,
            OrganizationId organization,
            Write write,
            PayableInvoice invoice,
            NewPayment payment,
            Caller author) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        payment.id(),
                        write.integrationId(),
                        invoice.id(),
                        invoice.requireNumber(),
                        payment.amount().toPlainString(),
                        payment.method(),
                        payment.ascoraMethod(),
                        payment.date(),
                        payment.reference().orElse(null),
                        payment.notes().orElse(null),
                        payment.receiptNumber(),
                        write.id(),
                        author.userId(),
                        author.userName())))
                .replaceWithVoid();
    }

    /** The invoice of a payment that was recorded here. */
    public Uni<Optional<UUID>> invoiceOf(SqlClient transaction, OrganizationId organization, UUID payment) {
        return transaction
                .preparedQuery(INVOICE)
                .execute(Tuple.of(organization.value(), payment))
                .map(rows -> Rows.first(rows, row -> row.getUUID("invoice_id")));
    }

    /** Ascora has it, from now on for certain. */
    public Uni<Void> recorded(
            SqlClient transaction, OrganizationId organization, UUID payment, Optional<String> ascoraId) {
        return transaction
                .preparedQuery(RECORDED)
                .execute(Tuple.of(organization.value(), payment, ascoraId.orElse(null)))
                .replaceWithVoid();
    }
}
