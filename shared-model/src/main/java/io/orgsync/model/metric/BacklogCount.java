package io.orgsync.model.metric;

import io.orgsync.model.chore.Chore;
import io.orgsync.model.chore.OrganizationRegister;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Counts the backlogs of some organisations in each turn, those first that were counted longest ago: with many
 * organisations the sums lag behind, but a turn costs the same.
 */
@ApplicationScoped
class BacklogCount implements Chore {

    private final MetricConfig config;
    private final OrganizationRegister organizations;
    private final OrganizationTransactions transactions;
    private final BacklogRepository repository;
    private final List<Backlog> backlogs;

    BacklogCount(
            MetricConfig config,
            OrganizationRegister organizations,
            OrganizationTransactions transactions,
            BacklogRepository repository,
            @All List<Backlog> backlogs) {
        this.config = config;
        this.organizations = organizations;
        this.transactions = transactions;
        this.repository = repository;
        this.backlogs = backlogs;
    }

    @Override
    public String name() {
        return "backlogs";
    }

    @Override
    public Duration every() {
        return config.countEvery();
    }

    @Override
    public Uni<Void> work() {
        return organizations
                .takeLongestUncounted(config.countOrganizations())
                .onItem()
                .transformToMulti(taken -> Multi.createFrom().iterable(taken))
                .onItem()
                .transformToUniAndConcatenate(this::count)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> count(OrganizationId organization) {
        return transactions.inTransaction(organization, tx -> countAll(tx, organization));
    }

    private Uni<Void> countAll(SqlConnection tx, OrganizationId organization) {
        return Multi.createFrom()
                .iterable(backlogs)
                .onItem()
                .transformToUniAndConcatenate(backlog -> repository.count(tx, organization, backlog))
                .onItem()
                .ignoreAsUni();
    }
}
