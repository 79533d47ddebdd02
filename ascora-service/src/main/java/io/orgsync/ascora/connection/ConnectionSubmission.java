package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orgsync.model.credential.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/connect}. {@code userId}, which a shipped page sends, is ignored: the caller is who the token
 * says.
 *
 * @param apiUrl an https address; {@code {instance}} in it is replaced by the company code; default: the deployment's
 * @param apiToken the key from Administration &gt; API Settings in Ascora, trimmed
 * @param companyCode the organisation's own label, 1 to 50 letters, digits or dashes
 */
@Schema(name = "AscoraConnectionSubmission")
@JsonIgnoreProperties("userId")
public record ConnectionSubmission(
        Optional<String> apiUrl,

        @NotNull(message = ApiKey.RULE)
        @ApiKey
        @Schema(implementation = String.class, required = true, format = "password", minLength = 1, maxLength = 500)
        Secret apiToken,

        @NotNull @Pattern(regexp = COMPANY_CODE, message = COMPANY_CODE_RULE)
        String companyCode) {

    static final String COMPANY_CODE = "[A-Za-z0-9-]{1,50}";
    static final String COMPANY_CODE_RULE = "must be 1 to 50 letters, digits or dashes";

    public ConnectionSubmission {
        apiUrl = apiUrl.map(String::trim).filter(url -> !url.isEmpty());
        apiToken = apiToken == null ? null : Secret.of(apiToken.reveal().trim());
    }
}
