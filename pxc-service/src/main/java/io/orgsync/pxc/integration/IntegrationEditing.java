package io.orgsync.pxc.integration;

import io.orgsync.model.credential.CredentialCipher;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.FieldError;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a submission or a change makes of an integration. */
@ApplicationScoped
class IntegrationEditing {

    private final CredentialCipher cipher;

    IntegrationEditing(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    /** Persists a new one; all of its credentials must be there. */
    Uni<Integration> create(Mutiny.Session session, OrganizationId organization, IntegrationSubmission submitted) {
        SubmittedCredentials credentials = submitted.credentials().orElse(SubmittedCredentials.NONE);
        refuse(credentials.missing());
        refuse(credentials.wrong());
        Integration created = new Integration(organization, submitted.platformType(), submitted.name());
        submitted.connectionConfig().ifPresent(config -> created.configure(config.members()));
        // The id is part of the place that the secret is bound to, and the database gives it.
        return session.persist(created)
                .chain(session::flush)
                .invoke(() -> take(created, credentials))
                .chain(session::flush)
                .replaceWith(created);
    }

    void apply(Integration known, IntegrationChange change, Given given) {
        change.credentials().ifPresent(credentials -> {
            refuse(credentials.wrong());
            take(known, credentials);
        });
        change.name().ifPresent(name -> known.name = name);
        change.isEnabled().ifPresent(enabled -> known.enabled = enabled);
        change.connectionConfig().ifPresent(config -> configure(known, config.members(), given));
    }

    private void take(Integration known, SubmittedCredentials credentials) {
        credentials.clientSecret().ifPresent(secret -> known.keepSecret(encrypted(known, secret)));
        known.identify(
                credentials.clientId().orElse(known.clientId),
                credentials.billingAccountId().orElse(known.billingAccountId));
    }

    private String encrypted(Integration known, Secret secret) {
        OrganizationId organization = new OrganizationId(known.organizationId);
        return cipher.encrypt(PxcConnectionRepository.secretScope(organization, known.id), secret);
    }

    private static void configure(Integration known, Map<String, Object> members, Given given) {
        Map<String, Object> config = new LinkedHashMap<>(given == Given.AS_A_WHOLE ? Map.of() : known.connectionConfig);
        config.putAll(members);
        known.configure(config);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors);
        }
    }
}
