package io.orgsync.ascora.invoice;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what is paid of invoices in step with the payments. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class PaidAmountRepository {

    private static final String PAID = """
            select l.invoice_id, sum(l.amount) as amount, max(l.payment_date) as day,
                   (array_agg(l.payment_method order by l.payment_date desc nulls last, l.created_at desc))[1] as method
            from ascora_payment_ledger l
            where l.organization_id = $1 and l.recorded_at is not null and l.invoice_id is not null
            group by l.invoice_id
            """;

    private static final String DIFFERING = """
            select i.id from ascora_invoices i left join (
            """ + PAID + """
            ) p on p.invoice_id = i.id
            where i.organization_id = $1 and i.paid_amount <> coalesce(p.amount, 0)
            order by i.id
            """;

    private static final String HOLD = """
            select id from ascora_invoices where organization_id = $1 and id = any ($2) order by id for update
            """;

    private static final String ADD_UP = """
            update ascora_invoices i
            set paid_amount = coalesce(p.amount, 0), payment_method = p.method, payment_date = p.day,
                updated_at = engine_now()
            from ascora_invoices m left join (
            """ + PAID + """
            ) p on p.invoice_id = m.id
            where m.organization_id = $1 and m.id = any ($2) and i.organization_id = $1 and i.id = m.id
              and (i.paid_amount, i.payment_method, i.payment_date)
                  is distinct from (coalesce(p.amount, 0), p.method, p.day)
            """;

    /** Adds up the payments of one invoice. */
    public Uni<Void> addUp(SqlClient transaction, OrganizationId organization, UUID invoice) {
        return addUp(transaction, organization, List.of(invoice));
    }

    /** Adds up the payments of each invoice that shows another sum. */
    public Uni<Void> addUpAll(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(DIFFERING)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")))
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : addUp(transaction, organization, ids));
    }

    // Held first, so that the sum holds what another transaction has just added to it.
    private static Uni<Void> addUp(SqlClient transaction, OrganizationId organization, List<UUID> invoices) {
        Tuple values = Tuple.of(organization.value(), invoices.toArray(UUID[]::new));
        return transaction
                .preparedQuery(HOLD)
                .execute(values)
                .chain(() -> transaction.preparedQuery(ADD_UP).execute(values))
                .replaceWithVoid();
    }
}
