package io.orgsync.ascora.push;

import io.orgsync.model.activity.NewActivity.Actor;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.upstream.FailureKind;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A row of the outbox.
 *
 * @param connection the number of the connection it goes to
 * @param inDoubt whether it is not known what became of the last try
 * @param attempts how often it was sent or looked for
 * @param sends how often it was sent, or tried to
 * @param looks how often it was looked for in vain since it was last sent
 * @param reason why it is not done, or why it was not done at once
 * @param upstreamId Ascora's id of what it made or changed
 * @param upstreamNumber Ascora's number of it, where there is one
 * @param result what the kind keeps of the answer
 * @param dependencyId Ascora's id of what the write made that this one depends on
 */
public record Write(
        long id,
        OrganizationId organization,
        UUID integrationId,
        long connection,
        String kind,
        String resourceType,
        UUID resourceId,
        JsonObject payload,
        WriteState state,
        boolean inDoubt,
        int attempts,
        int sends,
        int looks,
        Optional<Instant> nextAttemptAt,
        Optional<Reason> reason,
        Optional<String> upstreamId,
        Optional<String> upstreamNumber,
        JsonObject result,
        OptionalLong dependsOn,
        Optional<String> dependencyId,
        Optional<Actor> actor,
        Instant createdAt,
        Instant updatedAt) {

    /** What callers are told while it is not over: {@code pending}, although it may be on its way, or {@code unknown}. */
    public WriteState told() {
        return state == WriteState.SENDING ? WriteState.PENDING : state;
    }

    /** Whether it is done. */
    public boolean isDone() {
        return state == WriteState.DONE;
    }

    /** The same, unless it has failed: then the problem that its caller is told. */
    public Write unlessFailed() {
        if (state != WriteState.FAILED) {
            return this;
        }
        throw problem(reason.orElse(Reason.UNEXPECTED));
    }

    /** 409 for a conflict, 422 for a refusal, else 502. */
    private ProblemException problem(Reason why) {
        if (why.isConflict()) {
            return Conflict.of(why.message(), result.getMap());
        }
        return why.is(FailureKind.REFUSED) || why.is(FailureKind.NOT_FOUND)
                ? UpstreamProblem.refused(why.message())
                : UpstreamProblem.failed("Ascora");
    }

    /** Whether waiting for it any longer makes no sense for a caller; a pause that Ascora asks for may be short. */
    boolean settled() {
        return switch (state) {
            case DONE, UNKNOWN, FAILED, VOID -> true;
            case SENDING -> false;
            case PENDING ->
                reason.filter(why -> !why.is(FailureKind.RATE_LIMITED)).isPresent();
        };
    }
}
