package io.orgsync.ascora.push;

import io.orgsync.model.problem.InvalidRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;

/**
 * A kind of write to Ascora; each is an {@code @ApplicationScoped} bean beside the records that it writes. What it does in
 * a given transaction is kept or lost together with the state of the row.
 */
public interface WriteKind {

    /** Its name in the outbox and in the log, such as {@code customer_create}; never changes. */
    String word();

    /** What it writes: {@code customer}, {@code job} … */
    String resourceType();

    /** What it does, for the audit trail: {@code "Created a customer in Ascora"}. */
    String deed();

    /**
     * Sends it, once: at most one request that changes something, which is not repeated here. Fails with an {@link
     * io.orgsync.model.upstream.UpstreamFailure}, as the client does; that failure says whether anything may have happened.
     */
    Uni<Sent> send(Push push);

    /** Whether Ascora can be asked what became of it. If not, a doubtful outcome is left to a person at once. */
    default boolean traceable() {
        return true;
    }

    /** Looks for what an earlier try may have done, by reading only; never asked of kinds that aren't traceable. */
    default Uni<Trace> look(Push push) {
        return Uni.createFrom().item(new Trace.Unclear("Ascora can't be asked for it."));
    }

    /**
     * What Ascora has made of it according to a person, who may name Ascora's id. Throws {@link InvalidRequest} when the
     * id is needed or wrong.
     */
    default Uni<Sent> confirmed(Push push, Optional<String> upstreamId) {
        return Uni.createFrom().item(Sent.acknowledged(upstreamId));
    }

    /** What shows that it is owed, written when it is added and when a person has it tried again. */
    default Uni<Void> owed(SqlConnection transaction, Write write) {
        return Uni.createFrom().voidItem();
    }

    /** What follows from its being done, such as the row of the mirror. */
    Uni<Void> done(SqlConnection transaction, Push push, Sent sent);

    /** Takes back what showed that it was owed: it has failed, or a person has given it up. */
    default Uni<Void> abandoned(SqlConnection transaction, Write write) {
        return Uni.createFrom().voidItem();
    }
}
