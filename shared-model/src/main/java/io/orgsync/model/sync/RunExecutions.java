package io.orgsync.model.sync;

import io.orgsync.model.logging.LogFields;
import io.orgsync.model.problem.DatabaseOutage;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.trace.Spans;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The runs that this pod executes now. */
@ApplicationScoped
class RunExecutions {

    private static final Logger LOG = Logger.getLogger(RunExecutions.class);

    /** A run keeps its place at least this long, so that places aren't passed around for nothing. */
    private static final Duration SHORTEST_STAY = Duration.ofSeconds(5);

    private final UUID holder = UUID.randomUUID();
    private final Vertx vertx;
    private final SyncConfig config;
    private final OrganizationTransactions organizations;
    private final FencedTransactions transactions;
    private final LeaseRepository leases;
    private final RunTransitions transitions;
    private final RunExecutor executor;
    private final RunMeters meters;
    private final Map<Fence, Optional<RunHandle>> running = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();
    private volatile boolean stopping;

    RunExecutions(
            Vertx vertx,
            SyncConfig config,
            OrganizationTransactions organizations,
            FencedTransactions transactions,
            LeaseRepository leases,
            RunTransitions transitions,
            RunExecutor executor,
            RunMeters meters) {
        this.vertx = vertx;
        this.config = config;
        this.organizations = organizations;
        this.transactions = transactions;
        this.leases = leases;
        this.transitions = transitions;
        this.executor = executor;
        this.meters = meters;
    }

    UUID holder() {
        return holder;
    }

    boolean stopping() {
        return stopping;
    }

    /** How many more runs this pod takes. */
    int room() {
        return stopping ? 0 : Math.max(0, config.maxConcurrentRuns() - places.get());
    }

    /** Executes a claimed run on a context of its own; {@code ended} is called when its place is free again. */
    void start(Claim claim, Runnable ended) {
        places.incrementAndGet();
        meters.claimed(claim);
        running.put(claim.fence(), Optional.empty());
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> traced(claim)
                .onTermination()
                .invoke(() -> free(claim))
                .subscribe()
                .with(done -> ended.run(), failure -> {
                    report(claim, failure);
                    ended.run();
                }));
    }

    /** Every line that is logged on the way tells the run, and so does the trace. */
    private Uni<Void> traced(Claim claim) {
        LogFields.ofRun(claim.fence().organization(), claim.fence().leaseKey(), claim.runId());
        return Spans.entered("run", Map.of("run", String.valueOf(claim.runId())), () -> execute(claim));
    }

    /** Extends the leases of all running runs; those that are lost are told to write nothing more. */
    Uni<Void> renewLeases() {
        if (running.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Collection<Fence> fences = List.copyOf(running.keySet());
        return organizations
                .acrossOrganizations(connection -> leases.renew(connection, holder, config.lease(), fences))
                .invoke(held -> fences.stream()
                        .filter(fence -> !held.contains(fence))
                        .forEach(lost -> interrupt(lost, new RunOutcome.LeaseLost())))
                .onFailure()
                .invoke(failure -> LOG.warnf("leases could not be renewed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Asks the run that has had its place longest to give it to those who wait. */
    void releaseLongest() {
        running.values().stream()
                .flatMap(Optional::stream)
                .filter(run -> run.held().compareTo(SHORTEST_STAY) > 0)
                .max(Comparator.comparing(RunHandle::held))
                .ifPresent(run -> run.interrupt(new RunOutcome.Released()));
    }

    /** Takes no further run, and lets those that run commit their current page and give their lease back. */
    void drain() {
        stopping = true;
        running.keySet().forEach(fence -> interrupt(fence, new RunOutcome.Released()));
    }

    /** Drains; returns when that is done or too late. */
    void stopAll() {
        drain();
        CountDownLatch emptied = new CountDownLatch(1);
        long timer = vertx.setPeriodic(20, ignored -> {
            if (places.get() == 0) {
                emptied.countDown();
            }
        });
        try {
            if (!emptied.await(config.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("%d runs did not reach the end of a page in time", places.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    private Uni<Void> execute(Claim claim) {
        return transactions
                .inTransaction(claim.fence(), connection -> transitions.begin(connection, claim))
                .chain(begun -> begun.map(this::carryOut).orElseGet(() -> giveBack(claim.fence())));
    }

    private Uni<Void> carryOut(RunHandle run) {
        running.put(run.fence(), Optional.of(run));
        meters.begun(run);
        LOG.infof("run %d begins", run.runId());
        if (stopping) {
            run.interrupt(new RunOutcome.Released());
        }
        return executor.execute(run)
                .onFailure()
                .recoverWithItem(failure -> outcomeOf(run, failure))
                .chain(outcome -> leave(run, outcome));
    }

    private RunOutcome outcomeOf(RunHandle run, Throwable failure) {
        if (failure instanceof RunInterruptedException interrupted) {
            return interrupted.outcome();
        }
        if (failure instanceof LeaseLostException) {
            return new RunOutcome.LeaseLost();
        }
        if (DatabaseOutage.isBehind(failure)) {
            LOG.warnf("run %d lost the database and will go on behind its last page", run.runId());
            return new RunOutcome.Released();
        }
        LOG.errorf(failure, "run %d failed unexpectedly", run.runId());
        return new RunOutcome.Failed(
                "internal", "The run failed unexpectedly.", "Look for run " + run.runId() + " in the service's log.");
    }

    private Uni<Void> leave(RunHandle run, RunOutcome outcome) {
        if (outcome instanceof RunOutcome.LeaseLost) {
            meters.lost();
            LOG.warnf("run %d was taken over by another pod", run.runId());
            return Uni.createFrom().voidItem();
        }
        return transactions
                .inTransaction(
                        run.fence(),
                        connection -> executor.leaving(connection, run, outcome)
                                .chain(() -> transitions.leave(connection, run, outcome)))
                .invoke(() -> left(run, outcome))
                .chain(() -> giveBack(run.fence()));
    }

    private void left(RunHandle run, RunOutcome outcome) {
        meters.left(run, outcome);
        LOG.infof("run %d: %s", run.runId(), outcome.status().word());
    }

    private Uni<Void> giveBack(Fence fence) {
        return organizations.acrossOrganizations(connection -> leases.release(connection, fence));
    }

    private void interrupt(Fence fence, RunOutcome outcome) {
        running.getOrDefault(fence, Optional.empty()).ifPresent(run -> run.interrupt(outcome));
    }

    private void free(Claim claim) {
        running.remove(claim.fence());
        places.decrementAndGet();
    }

    /** The lease runs out by itself and the run is claimed again; nothing is lost. */
    private static void report(Claim claim, Throwable failure) {
        LOG.errorf(failure, "run %d could not be recorded", claim.runId());
    }
}
