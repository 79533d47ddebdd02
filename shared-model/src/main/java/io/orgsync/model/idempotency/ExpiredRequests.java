package io.orgsync.model.idempotency;

import io.orgsync.model.chore.DueOrganizations;
import io.orgsync.model.tenancy.OrganizationId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes kept answers whose time is over. */
@ApplicationScoped
class ExpiredRequests {

    private static final String DUE = """
            select organization_id from dispatch_idempotent_requests where due_at <= engine_now()
            order by due_at limit 1 for update skip locked
            """;

    private static final String NEXT = """
            update dispatch_idempotent_requests set due_at = engine_now() + interval '1 hour'
            where organization_id = $1
            """;

    private final DueOrganizations organizations;
    private final IdempotencyRepository requests;

    ExpiredRequests(DueOrganizations organizations, IdempotencyRepository requests) {
        this.organizations = organizations;
        this.requests = requests;
    }

    @Scheduled(
            identity = "expired-idempotent-requests",
            every = "${idempotency.sweep-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return organizations.visit("deleting expired idempotent requests", DUE, this::delete);
    }

    private Uni<Void> delete(SqlConnection transaction, OrganizationId organization) {
        return requests.deleteExpired(transaction, organization)
                .chain(() -> transaction.preparedQuery(NEXT).execute(Tuple.of(organization.value())))
                .replaceWithVoid();
    }
}
