package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;

/** Lets a request out only to an address that the egress policy allows, and to exactly that one. */
final class GuardedCall implements UpstreamCall {

    private final PinnedCall next;
    private final EgressPolicy egress;

    GuardedCall(PinnedCall next, EgressPolicy egress) {
        this.next = next;
        this.egress = egress;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return Uni.createFrom()
                .deferred(() -> egress.resolve(request.uri()))
                .chain(address -> next.send(request, address));
    }
}
