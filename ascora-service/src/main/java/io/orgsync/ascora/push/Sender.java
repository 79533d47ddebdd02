package io.orgsync.ascora.push;

import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.LeaseLostException;
import io.orgsync.model.sync.LeaseRepository;
import io.orgsync.model.sync.SyncConfig;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends the writes of connections for which this pod holds the lease {@code push:ascora:<number>}, one connection's after
 * another's turn. The database alone decides who sends.
 */
@ApplicationScoped
public class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final UUID holder = UUID.randomUUID();
    private final Set<Fence> turns = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean claimAgain = new AtomicBoolean();
    private final Vertx vertx;
    private final OrganizationTransactions transactions;
    private final LeaseRepository leases;
    private final PushQueueRepository queue;
    private final Drain drain;
    private final SyncConfig engine;
    private final PushConfig config;
    private volatile boolean stopping;

    Sender(
            Vertx vertx,
            OrganizationTransactions transactions,
            LeaseRepository leases,
            PushQueueRepository queue,
            Drain drain,
            SyncConfig engine,
            PushConfig config) {
        this.vertx = vertx;
        this.transactions = transactions;
        this.leases = leases;
        this.queue = queue;
        this.drain = drain;
        this.engine = engine;
        this.config = config;
    }

    @Scheduled(identity = "push", every = "${sync.tick:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return Uni.createFrom().voidItem().invoke(this::wake);
    }

    /** Leases are renewed three times in their life, whatever a turn is waiting for. */
    void start(@Observes StartupEvent event) {
        long period = Math.max(1, engine.lease().toMillis() / 3);
        vertx.setPeriodic(period, ignored -> renew().subscribe().with(done -> {}, this::report));
    }

    /** Looks for writes to send now instead of at the next tick; returns at once. */
    public void wake() {
        claimAgain.set(true);
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> claimWhileAsked());
    }

    /** Lets each turn settle the write it is at; what does not settle in time is looked for by another pod. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        CountDownLatch emptied = new CountDownLatch(1);
        long timer = vertx.setPeriodic(20, ignored -> {
            if (turns.isEmpty()) {
                emptied.countDown();
            }
        });
        try {
            if (!emptied.await(engine.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("%d writes did not settle in time", turns.size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    private int room() {
        return stopping ? 0 : Math.max(0, config.maxConcurrent() - turns.size());
    }

    private void claimWhileAsked() {
        if (room() == 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        claimAgain.set(false);
        transactions
                .acrossOrganizations(client -> queue.claim(client, holder, engine.lease(), room()))
                .invoke(claimed -> claimed.forEach(this::begin))
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(claimed -> goOn(), this::report);
    }

    private void goOn() {
        if (claimAgain.get()) {
            claimWhileAsked();
        }
    }

    private void begin(PushQueueRepository.Turn turn) {
        turns.add(turn.fence());
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> drain.run(turn, () -> stopping)
                .onItemOrFailure()
                .call((done, failure) -> giveBack(turn.fence(), failure))
                .onTermination()
                .invoke(() -> turns.remove(turn.fence()))
                .subscribe()
                .with(done -> wake(), failure -> report(turn, failure)));
    }

    private Uni<Void> giveBack(Fence fence, Throwable failure) {
        return failure instanceof LeaseLostException
                ? Uni.createFrom().voidItem()
                : transactions.acrossOrganizations(client -> leases.release(client, fence));
    }

    private Uni<Void> renew() {
        List<Fence> held = List.copyOf(turns);
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .acrossOrganizations(client -> leases.renew(client, holder, engine.lease(), held))
                        .replaceWithVoid();
    }

    /** The lease runs out by itself, and whatever was on its way is looked for. */
    private void report(PushQueueRepository.Turn turn, Throwable failure) {
        if (failure instanceof LeaseLostException) {
            LOG.warnf("the writes of connection %d were taken over by another pod", turn.connection());
        } else if (!stopping) {
            LOG.errorf(failure, "the writes of connection %d could not be sent", turn.connection());
        }
    }

    /** A stopping service has closed its pool; that is no news. */
    private void report(Throwable failure) {
        if (!stopping) {
            LOG.warnf("writes could not be claimed: %s", failure.getMessage());
        }
    }
}
