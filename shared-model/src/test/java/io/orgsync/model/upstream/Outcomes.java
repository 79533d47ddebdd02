package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;

/** Waits for calls. */
final class Outcomes {

    private Outcomes() {}

    static UpstreamResponse response(Uni<UpstreamResponse> call) {
        return call.await().indefinitely();
    }

    static UpstreamFailure failure(Uni<?> call) {
        return catchThrowableOfType(UpstreamFailure.class, () -> call.await().indefinitely());
    }
}
