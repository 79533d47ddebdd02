package io.orgsync.pxc.selfcheck;

import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.orgsync.pxc.integration.IntegrationReference;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The self-check of a connection. */
@Path("/api/integrations/{ref}/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
public class SelfCheckResource {

    private final Caller caller;
    private final SelfCheckService checks;

    SelfCheckResource(Caller caller, SelfCheckService checks) {
        this.caller = caller;
        this.checks = checks;
    }

    /**
     * Asks the real PXC at most twelve harmless questions within 25 s, inside the connection's budget, and tells the
     * structure of its answers (statuses, names, types and durations, never values) with the settings that follow. 404;
     * 409 without credentials; 502, 503 or 504 when PXC refuses the credentials, can't be reached or doesn't answer.
     */
    @POST
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMINISTER)
    @Refuses({502, 504})
    @Operation(operationId = "selfCheckIntegration", summary = "Find out how PXC really answers")
    public Uni<SelfCheckReport> check(@PathParam("ref") IntegrationReference reference) {
        return checks.check(caller.detached(), reference);
    }
}
