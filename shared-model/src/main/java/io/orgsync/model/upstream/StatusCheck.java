package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;

/** Turns every answer but 2xx into a failure, which carries the answer and when to try again. */
final class StatusCheck implements UpstreamCall {

    private final UpstreamCall next;
    private final Clock clock;

    StatusCheck(UpstreamCall next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return next.send(request).map(this::requireSuccess);
    }

    private UpstreamResponse requireSuccess(UpstreamResponse response) {
        if (response.status() / 100 == 2) {
            return response;
        }
        throw failure(response);
    }

    private UpstreamFailure failure(UpstreamResponse response) {
        FailureKind kind = kind(response.status());
        UpstreamFailure failure = UpstreamFailure.of(kind, sentence(kind) + " (status " + response.status() + ").")
                .withReply(response);
        Instant now = clock.instant();
        return response.header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now))
                .map(delay -> failure.withRetryAt(now.plus(delay)))
                .orElse(failure);
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 401 -> FailureKind.UNAUTHORIZED;
            case 403 -> FailureKind.FORBIDDEN;
            case 404 -> FailureKind.NOT_FOUND;
            case 408, 504 -> FailureKind.TIMED_OUT;
            case 429 -> FailureKind.RATE_LIMITED;
            default -> kindOfClass(status / 100);
        };
    }

    private static FailureKind kindOfClass(int statusClass) {
        return switch (statusClass) {
            case 4 -> FailureKind.REFUSED;
            case 5 -> FailureKind.OVERLOADED;
            default -> FailureKind.CONTRACT_VIOLATION;
        };
    }

    private static String sentence(FailureKind kind) {
        return switch (kind) {
            case UNAUTHORIZED -> "The upstream does not accept the credentials";
            case FORBIDDEN -> "The upstream does not allow this account to do that";
            case NOT_FOUND -> "The upstream does not know what was asked for";
            case TIMED_OUT -> "The upstream took too long";
            case RATE_LIMITED -> "The upstream wants fewer requests";
            case REFUSED -> "The upstream refused the request";
            case OVERLOADED -> "The upstream is in trouble";
            case CONTRACT_VIOLATION -> "The upstream answered with a status that was not agreed";
            case CONNECTION_FAILED, CIRCUIT_OPEN, ADDRESS_REFUSED, TOO_LARGE -> "The call failed";
        };
    }
}
