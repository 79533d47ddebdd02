package io.orgsync.ascora.webhook;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Empties the inboxes that are due, each under the lease of its connection, so that no pull writes at the same time.
 * What a process does not get done another one finds.
 */
@ApplicationScoped
class InboxWorker {

    private static final Logger LOG = Logger.getLogger(InboxWorker.class);

    /** Deliveries come in bursts; one look is enough for those of a moment. */
    private static final long GATHERING_MILLIS = 50;

    private final UUID holder = UUID.randomUUID();
    private final Vertx vertx;
    private final SyncConfig sync;
    private final WebhookConfig config;
    private final OrganizationTransactions transactions;
    private final LeaseRepository leases;
    private final InboxClaims claims;
    private final InboxPasses passes;
    private final Set<Fence> held = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private volatile boolean stopping;

    InboxWorker(
            Vertx vertx,
            SyncConfig sync,
            WebhookConfig config,
            OrganizationTransactions transactions,
            LeaseRepository leases,
            InboxClaims claims,
            InboxPasses passes) {
        this.vertx = vertx;
        this.sync = sync;
        this.config = config;
        this.transactions = transactions;
        this.leases = leases;
        this.claims = claims;
        this.passes = passes;
    }

    void start(@Observes StartupEvent event) {
        long period = Math.max(1, sync.lease().toMillis() / 3);
        vertx.setPeriodic(period, ignored -> renew().subscribe().with(done -> {}));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    @Scheduled(
            identity = "web-hook-inbox",
            every = "${sync.tick:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        look();
    }

    /** Looks soon instead of at the next tick; returns at once. */
    void wake() {
        if (gathering.compareAndSet(false, true)) {
            vertx.setTimer(GATHERING_MILLIS, ignored -> {
                gathering.set(false);
                look();
            });
        }
    }

    private void look() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> claim());
    }

    private void claim() {
        int room = config.workers() - held.size();
        if (stopping || room <= 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        claims.claim(holder, room)
                .onTermination()
                .invoke(() -> claiming.set(false))
                .subscribe()
                .with(
                        fences -> fences.forEach(this::begin),
                        failure -> report("inboxes could not be claimed", failure));
    }

    private void begin(Fence fence) {
        held.add(fence);
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> passes.of(fence, this::stopping)
                .toTheEnd()
                .chain(() -> release(fence))
                .onTermination()
                .invoke(() -> held.remove(fence))
                .subscribe()
                .with(done -> wake(), failure -> report("an inbox was left", failure)));
    }

    private Uni<Void> release(Fence fence) {
        return transactions.acrossOrganizations(connection -> leases.release(connection, fence));
    }

    /** A lease that is lost is noticed by the next transaction under it. */
    private Uni<Void> renew() {
        List<Fence> fences = List.copyOf(held);
        if (fences.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transactions
                .acrossOrganizations(connection -> leases.renew(connection, holder, sync.lease(), fences))
                .onFailure()
                .invoke(failure -> report("leases could not be renewed", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** The lease runs out by itself, and the inbox is looked into again; nothing is lost. */
    private void report(String what, Throwable failure) {
        if (!stopping && !(failure instanceof LeaseLostException)) {
            LOG.warnf("%s: %s", what, failure.getMessage());
        }
    }
}
