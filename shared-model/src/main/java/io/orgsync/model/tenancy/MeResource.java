package io.orgsync.model.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the bearer of the token is. */
@Path("/api/me")
@Tag(name = "Caller")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /**
     * The caller's organisation, user and roles.
     *
     * @param roles lowest first; each includes the ones before it
     */
    @Schema(name = "Me")
    public record Me(OrganizationId organizationId, String userId, String userName, List<Role> roles) {

        static Me of(Caller caller) {
            return new Me(
                    caller.organization(),
                    caller.userId(),
                    caller.userName(),
                    caller.roles().stream().sorted().toList());
        }
    }

    /** Tells what the token says. 401 without a valid one. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getMe", summary = "The caller's organisation, user and roles")
    public Uni<Me> me() {
        return Uni.createFrom().item(() -> Me.of(caller));
    }
}
