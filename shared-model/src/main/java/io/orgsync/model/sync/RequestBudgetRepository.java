package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.RequestBudget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Request budgets of connections as token buckets in the database, so that all pods together stay inside them. A bucket
 * holds at most one minute's worth; a request that finds it empty reserves its place in the queue.
 */
@ApplicationScoped
public class RequestBudgetRepository {

    private static final String SPEND = """
            insert into request_budgets (organization_id, connection, tokens, refilled_at)
            values ($1, $2, $3 - 1, engine_now())
            on conflict (organization_id, connection) do update
            set tokens = least($3, request_budgets.tokens
                    + extract(epoch from engine_now() - request_budgets.refilled_at) * $3 / 60) - 1,
                refilled_at = engine_now()
            returning tokens
            """;

    private final OrganizationTransactions transactions;

    RequestBudgetRepository(OrganizationTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The budget of a connection.
     *
     * @param requestsPerMinute 0 for no limit
     */
    public RequestBudget of(OrganizationId organization, String connection, int requestsPerMinute) {
        if (requestsPerMinute == 0) {
            return () -> Uni.createFrom().item(Duration.ZERO);
        }
        return () -> spend(organization, connection, requestsPerMinute);
    }

    private Uni<Duration> spend(OrganizationId organization, String connection, int requestsPerMinute) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> tx.preparedQuery(SPEND)
                                .execute(Tuple.of(organization.value(), connection, (double) requestsPerMinute)))
                .map(rows -> rows.iterator().next().getDouble("tokens"))
                .map(tokens -> tokens >= 0
                        ? Duration.ZERO
                        : Duration.ofMillis((long) Math.ceil(-tokens * 60_000 / requestsPerMinute)));
    }
}
