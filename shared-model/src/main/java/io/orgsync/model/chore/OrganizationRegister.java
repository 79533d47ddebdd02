package io.orgsync.model.chore;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The organisations that ever wrote something here. The database notes each with its first activity or run. */
@ApplicationScoped
public class OrganizationRegister {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String BEHIND = """
            select organization_id from dispatch_organizations
            where organization_id > $1 order by organization_id limit $2
            """;

    private static final String LONGEST_UNCOUNTED = """
            update dispatch_organizations set counted_at = engine_now()
            where organization_id in (
              select organization_id from dispatch_organizations order by counted_at, organization_id limit $1)
            returning organization_id
            """;

    private final OrganizationTransactions transactions;

    OrganizationRegister(OrganizationTransactions transactions) {
        this.transactions = transactions;
    }

    /** All of them, read in pages as they are asked for. */
    public Multi<OrganizationId> all() {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Cursor(BEFORE_ALL), this::next)
                .whilst(page -> !page.isEmpty())
                .onItem()
                .<OrganizationId>transformToMultiAndConcatenate(
                        page -> Multi.createFrom().iterable(page));
    }

    /** At most so many, those whose backlogs were counted longest ago; they count as counted now. */
    public Uni<List<OrganizationId>> takeLongestUncounted(int limit) {
        return transactions.acrossOrganizations(tx -> query(tx, LONGEST_UNCOUNTED, Tuple.of(limit)));
    }

    private Uni<List<OrganizationId>> next(Cursor cursor) {
        return transactions
                .acrossOrganizations(tx -> query(tx, BEHIND, Tuple.of(cursor.last, PAGE)))
                .invoke(cursor::move);
    }

    private static Uni<List<OrganizationId>> query(SqlClient transaction, String statement, Tuple values) {
        return transaction
                .preparedQuery(statement)
                .execute(values)
                .map(rows -> Rows.list(rows, OrganizationRegister::organization));
    }

    private static OrganizationId organization(Row row) {
        return new OrganizationId(row.getUUID("organization_id"));
    }

    /** How far a walk has come. */
    private static final class Cursor {
        private UUID last;

        Cursor(UUID last) {
            this.last = last;
        }

        void move(List<OrganizationId> page) {
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).value();
            }
        }
    }
}
