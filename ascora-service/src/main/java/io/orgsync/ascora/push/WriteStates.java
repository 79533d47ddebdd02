package io.orgsync.ascora.push;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Moves rows of the outbox from state to state. Every method runs in a transaction of the organisation; those of the
 * sender in a fenced one.
 */
@ApplicationScoped
class WriteStates {

    /**
     * What may be sent or searched for: neither waiting for another write nor behind an unfinished one of the same record.
     * $1 is the organisation, $2 the connection.
     */
    static final String UNBLOCKED = """
            o.organization_id = $1 and o.connection_number = $2 and o.state in ('pending', 'sending')
            and (o.depends_on is null
                 or exists (select 1 from outbox d
                            where d.organization_id = $1 and d.id = o.depends_on and d.state = 'done'))
            and not exists (select 1 from outbox e
                            where e.organization_id = $1 and e.resource_type = o.resource_type
                              and e.resource_id = o.resource_id and e.id < o.id
                              and e.state in ('pending', 'sending', 'unknown'))
            """;

    // A row that is found in sending is one whose outcome is in doubt: this sender leaves none behind otherwise.
    private static final String TAKE = """
            with next as (
              select o.id, o.state = 'sending' as doubtful from outbox o
              where o.next_attempt_at <= engine_now() and """ + " " + UNBLOCKED + """
              order by o.id limit 1
            )
            update outbox o
            set state = 'sending', in_doubt = next.doubtful, attempts = o.attempts + 1,
                sends = o.sends + case when next.doubtful then 0 else 1 end, updated_at = engine_now()
            from next
            where o.organization_id = $1 and o.id = next.id
            returning o.*, (select d.upstream_id from outbox d
                            where d.organization_id = $1 and d.id = o.depends_on) as dependency_id
            """;

    private static final String MOVE = """
            update outbox
            set state = $3, in_doubt = $4, looks = $5,
                next_attempt_at = case when $3 in ('pending', 'sending')
                                       then engine_now() + $6 * interval '1 millisecond' end,
                error_class = $7, error_message = $8, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final String DONE = """
            update outbox
            set state = 'done', in_doubt = false, next_attempt_at = null, error_class = null, error_message = null,
                upstream_id = $3, upstream_number = $4, result = $5, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final String KEEP = "update outbox set result = $3 where organization_id = $1 and id = $2";

    private static final String AGAIN = """
            update outbox
            set state = 'pending', in_doubt = false, attempts = 0, sends = 0, looks = 0, next_attempt_at = engine_now(),
                error_class = null, error_message = null, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    /** Takes the next row that is due and marks it as being sent. */
    Uni<Optional<Write>> take(SqlClient transaction, OrganizationId organization, long connection) {
        return transaction
                .preparedQuery(TAKE)
                .execute(Tuple.of(organization.value(), connection))
                .map(rows -> Rows.first(rows, WriteRow::of));
    }

    Uni<Void> pending(SqlClient transaction, Write write, Duration delay, Optional<Reason> reason) {
        return move(transaction, write, WriteState.PENDING, 0, delay, reason);
    }

    /** In doubt: it is looked for after the delay. */
    Uni<Void> doubtful(SqlClient transaction, Write write, Duration delay, int looks, Reason reason) {
        return move(transaction, write, WriteState.SENDING, looks, delay, Optional.of(reason));
    }

    Uni<Void> unknown(SqlClient transaction, Write write, Reason reason) {
        return move(transaction, write, WriteState.UNKNOWN, write.looks(), Duration.ZERO, Optional.of(reason));
    }

    Uni<Void> failed(SqlClient transaction, Write write, Reason reason) {
        return move(transaction, write, WriteState.FAILED, 0, Duration.ZERO, Optional.of(reason));
    }

    Uni<Void> voided(SqlClient transaction, Write write) {
        return move(transaction, write, WriteState.VOID, 0, Duration.ZERO, write.reason());
    }

    Uni<Void> done(SqlClient transaction, Write write, Sent sent) {
        return transaction
                .preparedQuery(DONE)
                .execute(Tuple.of(
                        write.organization().value(),
                        write.id(),
                        sent.upstreamId().orElse(null),
                        sent.upstreamNumber().orElse(null),
                        sent.result()))
                .replaceWithVoid();
    }

    /** Keeps something with the row. */
    Uni<Void> keep(SqlClient transaction, Write write, JsonObject result) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(write.organization().value(), write.id(), result))
                .replaceWithVoid();
    }

    /** As new: it is sent as soon as possible. */
    Uni<Void> again(SqlClient transaction, Write write) {
        return transaction
                .preparedQuery(AGAIN)
                .execute(Tuple.of(write.organization().value(), write.id()))
                .replaceWithVoid();
    }

    private static Uni<Void> move(
            SqlClient transaction, Write write, WriteState state, int looks, Duration delay, Optional<Reason> reason) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.from(Arrays.asList(
                        write.organization().value(),
                        write.id(),
                        state.word(),
                        state == WriteState.SENDING || state == WriteState.UNKNOWN,
                        looks,
                        delay.toMillis(),
                        reason.map(Reason::errorClass).orElse(null),
                        reason.map(Reason::message).orElse(null))))
                .replaceWithVoid();
    }
}
