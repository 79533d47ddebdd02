package io.orgsync.pxc.agent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/agents/agent-users}. What a shipped screen says of the kind of user is ignored: all of
 * them are agents.
 *
 * @param username 1 to 255 characters, trimmed; no other agent of the organisation has it
 * @param email an address of at most 255 characters
 * @param fullName what the audit trail shows instead of the username
 */
@Schema(name = "AgentUserSubmission")
@JsonIgnoreProperties({"userType", "role", "isActive"})
record AgentUserSubmission(
        @NotBlank @Size(max = 255) String username,
        @NotBlank @Email @Size(max = 255) String email,
        Optional<@Size(max = 255) String> fullName) {

    AgentUserSubmission {
        username = username == null ? "" : username.strip();
        email = email == null ? "" : email.strip();
        fullName = fullName.map(String::strip).filter(name -> !name.isEmpty());
    }
}
