package io.orgsync.ascora.upstream;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        return question.apply(clients.interactive(account))
                .ifNoItem()
                .after(config.timeLimit())
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
