package io.orgsync.ascora.push;

import io.orgsync.model.tenancy.PathIds;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown write in the path is a 404. */
class WritePathFilter {

    private final PathIds ids;
    private final OutboxRepository rows;

    WritePathFilter(PathIds ids, OutboxRepository rows) {
        this.ids = ids;
        this.rows = rows;
    }

    @OfWrite
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return ids.requireBeforeBody(request, "id", "write", rows::find);
    }
}
