package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orgsync.model.credential.Secret;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/test}: credentials to try without saving them. Without a key the stored connection is tried,
 * and then nothing else may be given: a stored key is never sent to another address.
 *
 * @param apiUrl as for connect
 * @param apiToken blank counts as absent
 * @param companyCode as for connect
 */
@Schema(name = "AscoraTestSubmission")
@JsonIgnoreProperties("userId")
public record TestSubmission(
        Optional<String> apiUrl,

        @Schema(implementation = String.class, nullable = true, format = "password", maxLength = 500)
        Optional<@ApiKey Secret> apiToken,

        Optional<
                        @Pattern(
                                regexp = ConnectionSubmission.COMPANY_CODE,
                                message = ConnectionSubmission.COMPANY_CODE_RULE)
                        String>
                companyCode) {

    static final TestSubmission OF_THE_STORED =
            new TestSubmission(Optional.empty(), Optional.empty(), Optional.empty());

    public TestSubmission {
        apiUrl = apiUrl.map(String::trim).filter(url -> !url.isEmpty());
        apiToken = apiToken.map(key -> Secret.of(key.reveal().trim())).filter(key -> !key.isEmpty());
    }
}
