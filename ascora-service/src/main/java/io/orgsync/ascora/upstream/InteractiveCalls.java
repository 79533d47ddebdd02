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
import java.util.function.Function;

/** Calls for which a caller waits: bounded in time, and failing with the problem that the caller is told. */
@ApplicationScoped
public class InteractiveCalls {

    private static final String ASCORA = "Ascora";
    private static final Duration WHEN_UNKNOWN = Duration.ofSeconds(30);

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
            case REFUSED -> UpstreamProblem.refused(failure.getMessage());
            case TIMED_OUT -> UpstreamProblem.timedOut(ASCORA);
            case CONNECTION_FAILED -> UpstreamProblem.unreachable(ASCORA);
            case CIRCUIT_OPEN -> UpstreamProblem.heldBack(ASCORA, wait(failure));
            case RATE_LIMITED -> UpstreamProblem.busy(ASCORA, wait(failure));
            case ADDRESS_REFUSED -> InvalidRequest.of("apiUrl", failure.getMessage());
            case NOT_FOUND, OVERLOADED, CONTRACT_VIOLATION, TOO_LARGE -> UpstreamProblem.failed(ASCORA);
        };
    }

    /** 502: Ascora does not take the key. */
    public static UpstreamProblem keyRefused() {
        return UpstreamProblem.unauthorized(
                ASCORA, "Copy the key from Administration > API Settings in Ascora and connect again with it.");
    }

    // Rounded up, so that whoever waits that long isn't too early.
    private Duration wait(UpstreamFailure failure) {
        return failure.retryAt()
                .map(at -> Duration.between(clock.instant(), at).plusMillis(999))
                .map(wait -> Duration.ofSeconds(Math.max(1, wait.toSeconds())))
                .orElse(WHEN_UNKNOWN);
    }
}
