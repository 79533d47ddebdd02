package io.orgsync.model.chore;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Visits the organisations that a dispatch table names as due, one after the other, each in a transaction of its own. Pods
 * share the work: each takes what is free.
 */
@ApplicationScoped
public class DueOrganizations {

    private static final Logger LOG = Logger.getLogger(DueOrganizations.class);

    private final OrganizationTransactions transactions;

    DueOrganizations(OrganizationTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Goes on until none is due. A failure ends it and is logged; the next turn begins where it stopped.
     *
     * @param task in the log
     * @param due selects {@code organization_id} of at most one row that is due, {@code for update skip locked}
     * @param work has to move that row's time on, or to delete the row
     */
    public Uni<Void> visit(String task, String due, BiFunction<SqlConnection, OrganizationId, Uni<Void>> work) {
        return next(due, work)
                .repeat()
                .until(Optional::isEmpty)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s could not be done: %s", task, failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Optional<OrganizationId>> next(String due, BiFunction<SqlConnection, OrganizationId, Uni<Void>> work) {
        return transactions.acrossOrganizations(transaction -> transaction
                .preparedQuery(due)
                .execute()
                .map(rows -> Rows.first(rows, row -> new OrganizationId(row.getUUID("organization_id"))))
                .call(found -> found.map(organization -> transactions
                                .enter(transaction, organization)
                                .chain(() -> work.apply(transaction, organization)))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}
