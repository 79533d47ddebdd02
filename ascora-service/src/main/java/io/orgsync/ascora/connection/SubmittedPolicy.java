package io.orgsync.ascora.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The {@code conflictPolicy} of a request; what is left out stays as it is.
 *
 * @param standard local, remote or manual
 * @param fields names as {@code customer.phone} to local, remote or manual; replaces the stored ones
 */
@Schema(name = "ConflictPolicySubmission")
public record SubmittedPolicy(
        @JsonProperty("default") @Schema(enumeration = {"local", "remote", "manual"})
        Optional<@Pattern(regexp = WINNER, message = WINNER_RULE) String> standard,

        Optional<@WordMap(keys = FIELD, values = WINNER, message = FIELDS_RULE) Map<String, String>> fields) {

    private static final String WINNER = "local|remote|manual";
    private static final String WINNER_RULE = "must be one of local, remote, manual";
    private static final String FIELD = "(customer|job)\\.[A-Za-z]{1,50}";
    private static final String FIELDS_RULE = "must name fields as customer.phone, each with local, remote or manual";

    ConflictPolicy over(ConflictPolicy known) {
        return new ConflictPolicy(
                standard.map(ConflictPolicy.Winner::of).orElse(known.standard()),
                fields.map(ConflictPolicy::fields).orElse(known.fields()));
    }
}
