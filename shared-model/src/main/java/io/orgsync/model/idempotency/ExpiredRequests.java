package io.orgsync.model.idempotency;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deletes kept answers whose time is over, one organisation at a time. Pods share the work: each takes what is free. */
@ApplicationScoped
class ExpiredRequests {

    private static final Logger LOG = Logger.getLogger(ExpiredRequests.class);

    private static final String DUE = """
            select organization_id from dispatch_idempotent_requests where due_at <= engine_now()
            order by due_at limit 1 for update skip locked
            """;

    private static final String NEXT = """
            update dispatch_idempotent_requests set due_at = engine_now() + interval '1 hour'
            where organization_id = $1
            """;

    private final OrganizationTransactions transactions;
    private final IdempotencyRepository requests;

    ExpiredRequests(OrganizationTransactions transactions, IdempotencyRepository requests) {
        this.transactions = transactions;
        this.requests = requests;
    }

    @Scheduled(
            identity = "expired-idempotent-requests",
            every = "${idempotency.sweep-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweepAll().onFailure().recoverWithUni(failure -> {
            LOG.warnf("Expired idempotent requests could not be deleted: %s", failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    /** Goes on until no organisation is due. */
    Uni<Void> sweepAll() {
        return sweepNext().repeat().until(Optional::isEmpty).collect().last().replaceWithVoid();
    }

    private Uni<Optional<OrganizationId>> sweepNext() {
        return transactions.acrossOrganizations(transaction -> transaction
                .preparedQuery(DUE)
                .execute()
                .map(rows -> Rows.first(rows, row -> new OrganizationId(row.getUUID("organization_id"))))
                .call(due -> due.map(organization -> sweep(transaction, organization))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> sweep(SqlConnection transaction, OrganizationId organization) {
        return transactions
                .enter(transaction, organization)
                .chain(() -> requests.deleteExpired(transaction, organization))
                .chain(() -> transaction.preparedQuery(NEXT).execute(Tuple.of(organization.value())))
                .replaceWithVoid();
    }
}
