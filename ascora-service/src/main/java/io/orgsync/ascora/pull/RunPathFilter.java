package io.orgsync.ascora.pull;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown run in the path is a 404 before its stream of events is opened. */
class RunPathFilter {

    private static final String ID = "\\d{1,18}";

    private final Caller caller;
    private final RunService runs;

    RunPathFilter(Caller caller, RunService runs) {
        this.caller = caller;
        this.runs = runs;
    }

    @OfRun
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        String id = request.getUriInfo().getPathParameters().getFirst("runId");
        if (!id.matches(ID)) {
            throw NotFound.of("run");
        }
        return runs.find(caller.organization(), Long.parseLong(id)).replaceWithVoid();
    }
}
