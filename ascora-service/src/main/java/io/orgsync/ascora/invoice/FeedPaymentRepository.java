package io.orgsync.ascora.invoice;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Payments that Ascora's feed shows. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class FeedPaymentRepository {

    private static final String INVOICE = """
            (select i.id from ascora_invoices i
             where i.organization_id = $1 and lower(i.invoice_number) = lower(%s)
             order by i.created_at desc, i.id limit 1)
            """;

    private static final String STORE = """
            insert into ascora_payments as p
                (organization_id, integration_id, source, invoice_id, invoice_number, amount, payment_method,
                 ascora_method, payment_date, notes, receipt_number, ascora_payment_id, recorded_at)
            select $1, $2, 'ascora',
            """ + INVOICE.formatted("r.number") + """
                 , r.number, r.amount, r.method, r.method, r.day, r.comment, r.receipt, r.key, engine_now()
            from jsonb_to_recordset($3::jsonb) as r (
                key text, number text, amount numeric, method text, day date, receipt text, comment text)
            order by r.key
            on conflict (organization_id, ascora_payment_id) where source = 'ascora' do update
            set invoice_id = excluded.invoice_id, invoice_number = excluded.invoice_number, amount = excluded.amount,
                payment_method = excluded.payment_method, ascora_method = excluded.ascora_method,
                payment_date = excluded.payment_date, notes = excluded.notes, receipt_number = excluded.receipt_number,
                updated_at = engine_now()
            where (p.invoice_id, p.invoice_number, p.amount, p.ascora_method, p.payment_date, p.notes, p.receipt_number)
                  is distinct from
                  (excluded.invoice_id, excluded.invoice_number, excluded.amount, excluded.ascora_method,
                   excluded.payment_date, excluded.notes, excluded.receipt_number)
            """;

    private static final String ADOPT = """
            update ascora_payments p
            set invoice_id = m.id, updated_at = engine_now()
            from ascora_invoices m
            where p.organization_id = $1 and p.source = 'ascora' and p.invoice_id is null
              and m.organization_id = $1 and m.id =
            """ + INVOICE.formatted("p.invoice_number");

    // Those that are being decided at this moment are left to whoever decides them.
    private static final String DOUBTFUL = """
            select o.id from ascora_payments p
            join outbox o on o.organization_id = $1 and o.id = p.outbox_id
            where p.organization_id = $1 and p.source = 'orgsync' and o.state = 'unknown'
              and exists (select from ascora_payments seen
                          where seen.organization_id = $1 and seen.source = 'ascora'
                            and lower(seen.receipt_number) = lower(p.receipt_number))
            order by o.id
            for update of o skip locked
            """;

    private static final String UNREADABLE = """
            insert into ascora_sync_logs (organization_id, integration_id, run_id, sync_type, source, target,
                                          resource_type, status, error_class, error_message)
            select $1, $2, $3, 'payments_feed', 'ascora', 'orgsync', 'payment', 'failed', $4, $5
            where not exists (select from ascora_sync_logs
                              where organization_id = $1 and sync_type = 'payments_feed' and error_class = $4
                                and created_at > engine_now() - interval '1 day')
            """;

    /** Stores what the feed shows; what is no longer in it stays. */
    public Uni<Void> store(
            SqlClient transaction, OrganizationId organization, UUID integration, Collection<FeedPayment> payments) {
        JsonArray rows = new JsonArray();
        payments.forEach(payment -> rows.add(payment.json()));
        return transaction
                .preparedQuery(STORE)
                .execute(Tuple.of(organization.value(), integration, rows))
                .replaceWithVoid();
    }

    /** Gives payments their invoices, of invoices that were not mirrored before. */
    public Uni<Void> adopt(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(ADOPT)
                .execute(Tuple.of(organization.value()))
                .replaceWithVoid();
    }

    /** The writes of payments whose outcome was unknown and which the feed has shown since; held. */
    public Uni<List<Long>> doubtfulButSeen(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(DOUBTFUL)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.list(rows, row -> row.getLong("id")));
    }

    /** Logs that the feed can't be read, once a day at most. */
    public Uni<Void> unreadable(
            SqlClient transaction,
            OrganizationId organization,
            UUID integration,
            long runId,
            String errorClass,
            String message) {
        return transaction
                .preparedQuery(UNREADABLE)
                .execute(Tuple.of(organization.value(), integration, runId, errorClass, message))
                .replaceWithVoid();
    }
}
