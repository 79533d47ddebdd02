package io.orgsync.model.chore;

import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks for chores that are due and does them, one after the other. */
@ApplicationScoped
class ChoreTick {

    private static final Logger LOG = Logger.getLogger(ChoreTick.class);

    private final OrganizationTransactions transactions;
    private final ChoreRepository repository;
    private final List<Chore> chores;

    ChoreTick(OrganizationTransactions transactions, ChoreRepository repository, @All List<Chore> chores) {
        this.transactions = transactions;
        this.repository = repository;
        this.chores = chores;
    }

    @Scheduled(
            identity = "chores",
            every = "${chores.tick:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return Multi.createFrom()
                .iterable(chores)
                .onItem()
                .transformToUniAndConcatenate(this::doIfDue)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> doIfDue(Chore chore) {
        return transactions
                .acrossOrganizations(tx -> repository.take(tx, chore.name(), chore.every()))
                .chain(due -> due ? chore.work() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf("%s could not be done: %s", chore.name(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
