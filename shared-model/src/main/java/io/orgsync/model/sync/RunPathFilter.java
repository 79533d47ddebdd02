package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.PathIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown run in the path is a 404; below a subject the run of another one is unknown too. */
class RunPathFilter {

    private final PathIds ids;
    private final RunRepository runs;

    RunPathFilter(PathIds ids, RunRepository runs) {
        this.ids = ids;
        this.runs = runs;
    }

    @OfRun
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        Optional<String> subject =
                Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("id"));
        return ids.require(request, "runId", "run", (tx, organization, id) -> ofSubject(tx, organization, id, subject));
    }

    private Uni<Optional<RunRow>> ofSubject(
            SqlClient transaction, OrganizationId organization, long id, Optional<String> subject) {
        return runs.find(transaction, organization, id)
                .map(found -> found.filter(
                        run -> subject.isEmpty() || subject.get().equals(String.valueOf(run.subjectId()))));
    }
}
