package io.orgsync.ascora.selfcheck;

import io.orgsync.ascora.Answer;
import io.orgsync.model.openapi.Refuses;
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

/** How the organisation's tenant of Ascora answers. */
@Path("/api/organizations/{orgId}/ascora/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connection")
public class SelfCheckResource {

    private final SelfCheckService checks;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    SelfCheckResource(SelfCheckService checks, Caller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    /**
     * Ten requests that only read, 25 s in all after the key was tried; answers names of members, types and the form of
     * dates, never a value, and which open questions about Ascora that settles. A request without an answer is told as
     * such. 409 when not connected; 502, 503 and 504 when the key itself can't be tried.
     */
    @GET
    @RolesAllowed(Role.ADMINISTER)
    @Refuses({409, 422, 502, 504})
    @Operation(operationId = "selfCheckAscora", summary = "How this tenant of Ascora answers")
    public Uni<Answer<SelfCheckView>> check() {
        return checks.check(caller.organization()).map(Answer::of);
    }
}
