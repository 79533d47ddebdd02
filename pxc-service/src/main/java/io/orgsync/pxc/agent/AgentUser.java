package io.orgsync.pxc.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent as it is stored and shown. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AgentUser(
        long id, UUID organizationId, String username, String email, Optional<String> fullName, Instant createdAt) {

    /** The kind of user, as shipped screens tell agents from people. */
    @Schema(enumeration = "agent")
    public String getUserType() {
        return "agent";
    }

    /** The name that the audit trail shows. */
    public String displayName() {
        return fullName.orElse(username);
    }
}
