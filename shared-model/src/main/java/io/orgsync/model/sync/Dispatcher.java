package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The engine's heartbeat in each pod: fires due schedules, claims ready runs as long as the pod has room, keeps the
 * leases of what it runs alive. Who may run what is decided by the database alone.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Vertx vertx;
    private final SyncConfig config;
    private final OrganizationTransactions transactions;
    private final LeaseRepository leases;
    private final ScheduleFirings firings;
    private final RunExecutions executions;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean claimAgain = new AtomicBoolean();

    Dispatcher(
            Vertx vertx,
            SyncConfig config,
            OrganizationTransactions transactions,
            LeaseRepository leases,
            ScheduleFirings firings,
            RunExecutions executions) {
        this.vertx = vertx;
        this.config = config;
        this.transactions = transactions;
        this.leases = leases;
        this.firings = firings;
        this.executions = executions;
    }

    @Scheduled(
            identity = "dispatch",
            every = "${sync.tick:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return firings.fireDue()
                .onFailure()
                .invoke(failure -> report("schedules could not be read", failure))
                .onFailure()
                .recoverWithNull()
                .invoke(this::wake);
    }

    /** Leases are renewed three times in their life, whatever the tick is busy with. */
    void start(@Observes StartupEvent event) {
        long period = Math.max(1, config.lease().toMillis() / 3);
        vertx.setPeriodic(
                period, ignored -> executions.renewLeases().subscribe().with(done -> {}));
    }

    /** Looks for ready runs now instead of at the next tick; returns at once. */
    public void wake() {
        claimAgain.set(true);
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> claimWhileAsked());
    }

    /** Runs are given away at the very beginning of a stop, while requests are still being answered. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        executions.drain();
    }

    void stop(@Observes ShutdownEvent event) {
        executions.stopAll();
    }

    private void claimWhileAsked() {
        if (executions.room() == 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        claimAgain.set(false);
        claim().onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(ignored -> goOn(), failure -> report("runs could not be claimed", failure));
    }

    private void goOn() {
        if (claimAgain.get()) {
            claimWhileAsked();
        }
    }

    private Uni<Void> claim() {
        return transactions
                .acrossOrganizations(
                        connection -> leases.claim(connection, executions.holder(), config.lease(), executions.room()))
                .invoke(claims -> claims.forEach(claim -> executions.start(claim, this::wake)))
                .chain(claims -> executions.room() == 0
                        ? letOthersIn()
                        : Uni.createFrom().voidItem());
    }

    /** A full pod with others waiting takes the place of the run that has had it longest. */
    private Uni<Void> letOthersIn() {
        return transactions
                .acrossOrganizations(leases::waiting)
                .invoke(waiting -> {
                    if (waiting > 0) {
                        executions.releaseLongest();
                    }
                })
                .replaceWithVoid();
    }

    /** A stopping service has closed its pool; that is no news. */
    private void report(String what, Throwable failure) {
        if (!executions.stopping()) {
            LOG.warnf("%s: %s", what, failure.getMessage());
        }
    }
}
