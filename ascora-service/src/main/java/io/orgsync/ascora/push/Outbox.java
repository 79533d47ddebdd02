package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.AscoraClient;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Where writes to Ascora are put, and waited for. */
@ApplicationScoped
public class Outbox {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final OrganizationTransactions transactions;
    private final OutboxRepository rows;
    private final PushQueueRepository queue;
    private final WriteKinds kinds;
    private final WriteOutcomes outcomes;
    private final Sender sender;
    private final Wakeups wakeups;
    private final PushConfig config;

    Outbox(
            OrganizationTransactions transactions,
            OutboxRepository rows,
            PushQueueRepository queue,
            WriteKinds kinds,
            WriteOutcomes outcomes,
            Sender sender,
            Wakeups wakeups,
            PushConfig config) {
        this.transactions = transactions;
        this.rows = rows;
        this.queue = queue;
        this.kinds = kinds;
        this.outcomes = outcomes;
        this.sender = sender;
        this.wakeups = wakeups;
        this.config = config;
    }

    /** Adds a write in the caller's transaction, with what its kind shows while it is owed. */
    public Uni<Write> add(SqlConnection transaction, AscoraConnection connection, NewWrite write) {
        OrganizationId organization = connection.organization();
        WriteKind kind = kinds.of(write.kind());
        return rows.add(
                        transaction,
                        organization,
                        connection.integrationId(),
                        connection.number(),
                        kind.resourceType(),
                        write)
                .call(added -> kind.owed(transaction, added))
                .call(() -> queue.announce(transaction, organization, connection.number()));
    }

    /** The writes of a record that are not over yet, oldest first. */
    public Uni<List<Write>> unfinished(
            SqlConnection transaction, OrganizationId organization, String resourceType, UUID resourceId) {
        return rows.unfinished(transaction, organization, resourceType, resourceId);
    }

    /**
     * The writes of a kind that wait, oldest first, held until the transaction ends; those that are being taken for sending
     * at this moment are left out.
     */
    public Uni<List<Write>> waiting(SqlConnection transaction, OrganizationId organization, String kind) {
        return rows.waiting(transaction, organization, kind);
    }

    /** Has a waiting write fail, which its kind won't send as things are now. */
    public Uni<Void> stop(SqlConnection transaction, Write write, WriteStopped stop) {
        return outcomes.stopped(transaction, write, stop);
    }

    /** A write of which nobody could tell what had become of it has been seen in Ascora: it is done. */
    public Uni<Void> found(SqlConnection transaction, AscoraConnection connection, AscoraClient client, long id) {
        return rows.findForUpdate(transaction, connection.organization(), id)
                .map(found -> found.filter(write -> write.state() == WriteState.UNKNOWN))
                .chain(found -> found.map(write -> outcomes.done(
                                        transaction,
                                        new Push(write, connection, client),
                                        Sent.acknowledged(Optional.empty()),
                                        write.actor())
                                .chain(() -> queue.announce(transaction, write.organization(), write.connection())))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Has what was added sent at once; to be called after the commit by those who don't wait. */
    public void wake() {
        sender.wake();
    }

    /**
     * The write as it is when it is over, when it has to wait for Ascora, or when the caller has waited long enough, by
     * default 25 s. To be called after the commit; a connection that takes no writes now is not waited for.
     */
    public Uni<Write> await(AscoraConnection connection, Write write) {
        return await(connection, write, System.nanoTime() + config.waitLimit().toNanos());
    }

    /**
     * The same for one of many that are waited for together.
     *
     * @param deadline in the time of {@link System#nanoTime()}
     */
    public Uni<Write> await(AscoraConnection connection, Write write, long deadline) {
        sender.wake();
        return look(write.organization(), write.id(), connection.takesWrites() ? deadline : System.nanoTime());
    }

    private Uni<Write> look(OrganizationId organization, long id, long deadline) {
        CompletableFuture<Void> wakeup = wakeups.await(id);
        return transactions
                .inTransaction(organization, tx -> rows.find(tx, organization, id))
                .map(found -> found.orElseThrow())
                .chain(write -> write.settled() || System.nanoTime() >= deadline
                        ? Uni.createFrom().item(write)
                        : pause(wakeup).chain(() -> look(organization, id, deadline)))
                .onTermination()
                .invoke(() -> wakeups.giveBack(id, wakeup));
    }

    private static Uni<Void> pause(CompletableFuture<Void> wakeup) {
        return Uni.createFrom()
                .completionStage(wakeup)
                .ifNoItem()
                .after(LOOK_EVERY)
                .recoverWithItem(() -> null);
    }
}
