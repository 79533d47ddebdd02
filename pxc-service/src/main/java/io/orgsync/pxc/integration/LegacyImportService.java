package io.orgsync.pxc.integration;

import io.orgsync.model.credential.LegacyCredentialReader;
import io.orgsync.model.credential.LegacyCredentialUnreadableException;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.Unprocessable;
import io.orgsync.model.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes over credentials that the former platform encrypted; they are encrypted anew when they are stored. */
@ApplicationScoped
public class LegacyImportService {

    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";
    private static final String BILLING_ACCOUNT_ID = "billing_account_id";
    private static final Set<String> REQUIRED = Set.of(CLIENT_ID, CLIENT_SECRET, BILLING_ACCOUNT_ID);

    private final LegacyCredentialReader reader;
    private final IntegrationService integrations;

    LegacyImportService(LegacyCredentialReader reader, IntegrationService integrations) {
        this.reader = reader;
        this.integrations = integrations;
    }

    /** Fails with 422 and one text, whatever keeps the value from being read. */
    public Uni<IntegrationService.Saved> importFrom(Caller caller, LegacyImport legacy) {
        return Uni.createFrom()
                .item(() -> submission(legacy))
                .onFailure(LegacyCredentialUnreadableException.class)
                .transform(unreadable -> Unprocessable.of(LegacyCredentialUnreadableException.MESSAGE))
                .chain(submission -> integrations.save(caller, submission, CredentialOrigin.FORMER_PLATFORM));
    }

    private IntegrationSubmission submission(LegacyImport legacy) {
        SubmittedCredentials credentials = credentials(reader.read(legacy.ciphertext(), REQUIRED, legacy.keys()));
        // What can't be a credential was read with a wrong key; to say more would help whoever guesses keys.
        if (!credentials.wrong().isEmpty()) {
            throw new LegacyCredentialUnreadableException();
        }
        return new IntegrationSubmission(
                legacy.platformType(), legacy.name(), Optional.of(credentials), Optional.empty());
    }

    private static SubmittedCredentials credentials(Map<String, Secret> read) {
        return new SubmittedCredentials(
                Optional.of(read.get(CLIENT_ID).reveal()),
                Optional.of(read.get(CLIENT_SECRET)),
                Optional.of(read.get(BILLING_ACCOUNT_ID).reveal()));
    }
}
