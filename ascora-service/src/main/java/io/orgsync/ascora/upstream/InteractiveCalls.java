package io.orgsync.ascora.upstream;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Calls for which a caller waits: bounded in time, and failing with the problem that the caller is told. */
@ApplicationScoped
public class InteractiveCalls {

    private static final String ASCORA = "Ascora";

    private final AscoraClients clients;
    private final InteractiveConfig config;
    private final Clock clock = Clock.systemUTC();

    InteractiveCalls(AscoraClients clients, InteractiveConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /**
     * Asks Ascora something that a caller waits for, by default 25 s at most.
     *
     * @return fails with a {@link ProblemException}: 400 for an address that must not be called, 422 for a refusal, 502
     *     for a refused key or an unusable answer, 503 when Ascora can't be reached or calls are held back, 504 when it
     *     takes too long
     */
    public <T> Uni<T> ask(AscoraAccount account, Function<AscoraClient, Uni<T>> question) {
        return ask(account, config.timeLimit(), question);
    }

    /** How long a caller waits, unless there is a hurry. */
    public Duration timeLimit() {
        return config.timeLimit();
    }

    /** As the other, by a caller who waits no longer than this. */
    public <T> Uni<T> ask(AscoraAccount account, Duration patience, Function<AscoraClient, Uni<T>> question) {
        return question.apply(clients.interactive(account))
                .ifNoItem()
                .after(Collections.min(List.of(patience, config.timeLimit())))
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> UpstreamProblem.timedOut(ASCORA))
                .onFailure(UpstreamFailure.class)
                .transform(this::problem);
    }

    /** What a caller is told of a failed call. */
    public ProblemException problem(UpstreamFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN -> keyRefused();
            case ADDRESS_REFUSED -> InvalidRequest.of("apiUrl", failure.getMessage());
            default -> UpstreamProblem.of(ASCORA, failure, clock.instant());
        };
    }

    /** 502: Ascora does not take the key. */
    public static UpstreamProblem keyRefused() {
        return UpstreamProblem.unauthorized(
                ASCORA, "Copy the key from Administration > API Settings in Ascora and connect again with it.");
    }
}
