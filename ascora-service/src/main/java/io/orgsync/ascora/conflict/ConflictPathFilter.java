package io.orgsync.ascora.conflict;

import io.orgsync.model.tenancy.PathIds;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown conflict in the path is a 404. */
class ConflictPathFilter {

    private final PathIds ids;
    private final ConflictRepository conflicts;

    ConflictPathFilter(PathIds ids, ConflictRepository conflicts) {
        this.ids = ids;
        this.conflicts = conflicts;
    }

    @OfConflict
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return ids.requireBeforeBody(request, "id", "conflict", conflicts::find);
    }
}
