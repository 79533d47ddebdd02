package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;

/** Sends a request to an address that was checked before; there is no way to send without one. */
@FunctionalInterface
interface PinnedCall {

    /** Connects to the given address, whatever the request's host resolves to; any status is an answer. */
    Uni<UpstreamResponse> send(UpstreamRequest request, SocketAddress address);
}
