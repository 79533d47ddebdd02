package io.orgsync.pxc.keyresult;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.PathIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown id is a 404 whatever the body says. */
class KeyResultFilter {

    private final PathIds ids;
    private final KeyResultRepository keyResults;

    KeyResultFilter(PathIds ids, KeyResultRepository keyResults) {
        this.ids = ids;
        this.keyResults = keyResults;
    }

    @OfKeyResult
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return ids.requireBeforeBody(request, "id", "key result", this::known);
    }

    private Uni<Optional<Long>> known(SqlClient transaction, OrganizationId organization, long id) {
        return keyResults
                .known(transaction, organization, Set.of(id))
                .map(known -> known.stream().findFirst());
    }
}
