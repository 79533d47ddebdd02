package io.orgsync.ascora.invoice;

import io.orgsync.ascora.mirror.MirrorSelect;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads payments. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class PaymentQueries {

    /** A payment that is in the feed and was recorded here is one row, ours. */
    public static final MirrorSelect PAYMENTS = new MirrorSelect("""
            id, invoice_id, invoice_number, ascora_invoice_id, amount, currency, payment_method, payment_date, reference,
            notes, receipt_number, state, source, ascora_payment_id, outbox_id, error_message, created_by, recorded_at,
            created_at, updated_at
            """, """
            (
              select p.id, p.invoice_id, p.invoice_number, i.ascora_invoice_id, p.amount, i.currency, p.payment_method,
                     p.payment_date, p.reference, p.notes, p.receipt_number, p.state, p.source, p.ascora_payment_id,
                     p.outbox_id, p.error_message, p.user_name as created_by, p.recorded_at, p.created_at, p.updated_at
              from ascora_payment_ledger p
              left join ascora_invoices i on i.organization_id = $1 and i.id = p.invoice_id
              where p.organization_id = $1
            ) as payment
            where true
            """);

    private static final String MATCH = """
            and ($2::text is null or state = $2)
            and ($3::text is null or invoice_id = $4 or ascora_invoice_id = lower($3) or invoice_number = $3)
            """;

    private static final String NEWEST = "created_at desc, id";

    /**
     * Which payments are wanted.
     *
     * @param state one of their states
     * @param invoice whose: the row's id, Ascora's id or the number
     */
    record Filter(Optional<String> state, Optional<RecordKey> invoice) {}

    Uni<Page<Map<String, Object>>> list(
            SqlClient transaction, OrganizationId organization, Filter filter, PageRequest page) {
        return PAYMENTS.page(
                transaction,
                MATCH,
                NEWEST,
                Arrays.asList(
                        organization.value(),
                        filter.state().orElse(null),
                        filter.invoice().map(RecordKey::text).orElse(null),
                        filter.invoice().flatMap(RecordKey::rowId).orElse(null)),
                page);
    }

    Uni<Optional<Map<String, Object>>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return PAYMENTS.first(transaction, "and id = $2", "id", List.of(organization.value(), id));
    }
}
