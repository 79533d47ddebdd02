package io.orgsync.ascora.upstream;

import io.orgsync.model.problem.ProblemException;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out whether Ascora takes a key, by a list of one customer. */
@ApplicationScoped
public class KeyProbe {

    private final InteractiveCalls calls;

    KeyProbe(InteractiveCalls calls) {
        this.calls = calls;
    }

    /** Completes when the key is taken; fails as {@link InteractiveCalls#ask} does, with 502 for a refused key. */
    public Uni<Void> prove(AscoraAccount account) {
        return calls.ask(
                        account,
                        client -> client.probe()
                                .onFailure(KeyProbe::isRefusal)
                                .transform(failure -> refused((UpstreamFailure) failure)))
                .replaceWithVoid();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.REFUSED;
    }

    // Nobody has recorded how Ascora refuses a key; a 200 with success:false is one of the ways to expect.
    private static ProblemException refused(UpstreamFailure failure) {
        return failure.status().orElse(0) / 100 == 2 ? InteractiveCalls.keyRefused() : UpstreamProblem.failed("Ascora");
    }
}
