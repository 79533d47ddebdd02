package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;

/** One way of sending a request to an upstream. */
@FunctionalInterface
public interface UpstreamCall {

    /**
     * Sends when subscribed to, once per subscription. Fails with {@link UpstreamFailure}; only a failure of the
     * {@link RequestBudget} itself comes through as it is.
     */
    Uni<UpstreamResponse> send(UpstreamRequest request);
}
