package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The {@code credentials} of a request, trimmed, each of 1 to 255 characters. A new integration needs all three; later
 * a blank or absent secret stands for the stored one, and what else is absent stays as it is.
 */
@Schema(name = "PxcCredentials")
@JsonIgnoreProperties("hasClientSecret")
public record SubmittedCredentials(
        @JsonProperty("client_id") @Schema(minLength = 1, maxLength = 255)
        Optional<String> clientId,

        @JsonProperty("client_secret")
        @Schema(implementation = String.class, nullable = true, format = "password", maxLength = 255)
        Optional<Secret> clientSecret,

        @JsonProperty("billing_account_id") @Schema(minLength = 1, maxLength = 255)
        Optional<String> billingAccountId) {

    static final SubmittedCredentials NONE =
            new SubmittedCredentials(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 255;

    public SubmittedCredentials {
        clientId = clientId.map(String::trim);
        clientSecret =
                clientSecret.map(secret -> Secret.of(secret.reveal().trim())).filter(secret -> !secret.isEmpty());
        billingAccountId = billingAccountId.map(String::trim);
    }

    /** What keeps them from being a complete set. */
    List<FieldError> missing() {
        return Stream.of(
                        required("client_id", clientId),
                        required("client_secret", clientSecret.map(Secret::reveal)),
                        required("billing_account_id", billingAccountId))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is wrong with those that are there. */
    List<FieldError> wrong() {
        return Stream.of(
                        form("client_id", clientId),
                        form("client_secret", clientSecret.map(Secret::reveal)),
                        form("billing_account_id", billingAccountId))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldError> required(String member, Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of(FieldError.of("credentials." + member, "must not be blank"));
    }

    // A header takes none of the control characters.
    private static Optional<FieldError> form(String member, Optional<String> value) {
        boolean good = value.map(text -> !text.isEmpty()
                        && text.length() <= LONGEST
                        && text.chars().noneMatch(Character::isISOControl))
                .orElse(true);
        return good
                ? Optional.empty()
                : Optional.of(FieldError.of(
                        "credentials." + member, "must be 1 to " + LONGEST + " characters without line breaks"));
    }
}
