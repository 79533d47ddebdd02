package io.orgsync.ascora.push;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ends of a write, whoever finds them out: its state, its kind's rows, the log, the trail, and what depends on it. */
@ApplicationScoped
class WriteOutcomes {

    private final WriteStates states;
    private final OutboxRepository outbox;
    private final WriteKinds kinds;
    private final WriteLogRepository logs;
    private final ActivityRepository activities;

    WriteOutcomes(
            WriteStates states,
            OutboxRepository outbox,
            WriteKinds kinds,
            WriteLogRepository logs,
            ActivityRepository activities) {
        this.states = states;
        this.outbox = outbox;
        this.kinds = kinds;
        this.logs = logs;
        this.activities = activities;
    }

    /** @param actor who wanted it, or who says that it is done */
    Uni<Void> done(SqlConnection tx, Push push, Sent sent, Optional<Actor> actor) {
        Write write = push.write();
        WriteKind kind = kinds.of(write);
        return kind.done(tx, push, sent)
                .chain(() -> states.done(tx, write, sent))
                .chain(() -> logs.add(tx, write.organization(), write, "success", sent.upstreamId(), Optional.empty()))
                .chain(() -> activities.add(tx, write.organization(), WriteTrail.done(write, kind, sent, actor)));
    }

    Uni<Void> unknown(SqlConnection tx, Write write, Reason reason) {
        return states.unknown(tx, write, reason)
                .chain(() ->
                        logs.add(tx, write.organization(), write, "pending", Optional.empty(), Optional.of(reason)));
    }

    /** Whatever depends on it fails with it. */
    Uni<Void> failed(SqlConnection tx, Write write, Reason reason) {
        return kinds.of(write)
                .abandoned(tx, write)
                .chain(() -> states.failed(tx, write, reason))
                .chain(() -> logs.add(tx, write.organization(), write, "failed", Optional.empty(), Optional.of(reason)))
                .chain(() -> failDependents(tx, write));
    }

    /** Its kind won't send it. */
    Uni<Void> stopped(SqlConnection tx, Write write, WriteStopped stop) {
        return stop.consequence(tx)
                .chain(result -> states.keep(tx, write, result))
                .chain(() -> failed(tx, write, stop.reason()));
    }

    /** A person has given it up; what depends on it fails. */
    Uni<Void> voided(SqlConnection tx, Write write, Actor actor) {
        Uni<Void> takenBack = write.state() == WriteState.FAILED
                ? Uni.createFrom().voidItem()
                : kinds.of(write).abandoned(tx, write);
        return takenBack
                .chain(() -> states.voided(tx, write))
                .chain(() -> failDependents(tx, write))
                .chain(() -> activities.add(tx, write.organization(), WriteTrail.voided(write, actor)));
    }

    /** A person has it tried again, and what had failed with it. */
    Uni<Void> again(SqlConnection tx, Write write) {
        Uni<Void> shown = write.state() == WriteState.FAILED
                ? kinds.of(write).owed(tx, write)
                : Uni.createFrom().voidItem();
        return shown.chain(() -> states.again(tx, write))
                .chain(() -> outbox.failedWith(tx, write.organization(), write.id()))
                .chain(all -> each(all, dependent -> again(tx, dependent)));
    }

    private Uni<Void> failDependents(SqlConnection tx, Write write) {
        return outbox.waitingFor(tx, write.organization(), write.id())
                .chain(all -> each(all, dependent -> failed(tx, dependent, Reason.DEPENDENCY)));
    }

    private static Uni<Void> each(List<Write> writes, Function<Write, Uni<Void>> deed) {
        return Multi.createFrom()
                .iterable(writes)
                .onItem()
                .transformToUniAndConcatenate(write -> deed.apply(write))
                .onItem()
                .ignoreAsUni();
    }
}
