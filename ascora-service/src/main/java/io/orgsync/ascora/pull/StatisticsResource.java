package io.orgsync.ascora.pull;

import io.orgsync.ascora.Answer;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The mirror in numbers. */
@Path("/api/organizations/{orgId}/ascora/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Synchronisation")
public class StatisticsResource {

    private final StatisticsService statistics;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    StatisticsResource(StatisticsService statistics, Caller caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    /** Customers, jobs, invoices and runs, counted and added up. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getStatistics", summary = "The mirror in numbers")
    public Uni<Answer<StatisticsView>> statistics() {
        return statistics.of(caller.organization()).map(Answer::of);
    }
}
