package io.orgsync.pxc.selfcheck;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When a self-check has nothing to tell: PXC can't be asked at all. */
final class Unanswerable {

    static final Reaction NOT_ASKED = new Reaction(
            Optional.empty(),
            Optional.of(UpstreamFailure.of(FailureKind.REFUSED, "This was not asked.")),
            Duration.ZERO);

    private static final Set<FailureKind> KINDS = EnumSet.of(
            FailureKind.UNAUTHORIZED,
            FailureKind.FORBIDDEN,
            FailureKind.TIMED_OUT,
            FailureKind.CONNECTION_FAILED,
            FailureKind.CIRCUIT_OPEN,
            FailureKind.RATE_LIMITED,
            FailureKind.OVERLOADED,
            FailureKind.ADDRESS_REFUSED);

    private Unanswerable() {}

    static boolean isMet(Reaction reaction) {
        return reaction.failure()
                .filter(failure -> KINDS.contains(failure.kind()))
                .isPresent();
    }
}
