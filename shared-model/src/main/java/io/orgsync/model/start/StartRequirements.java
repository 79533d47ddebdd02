package io.orgsync.model.start;

import io.orgsync.model.credential.KeyRefusedException;
import io.orgsync.model.credential.KeyRing;
import io.orgsync.model.credential.Strictness;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Asked when the migrations are being prepared, which is before anything else touches the database: so that whatever is
 * wrong is told in one sentence, and nothing has been changed.
 */
@ApplicationScoped
class StartRequirements implements FlywayConfigurationCustomizer {

    private final TokenRequirements tokens;
    private final DatabaseRequirement database;
    private final Instance<KeyRing> keys;

    StartRequirements(TokenRequirements tokens, DatabaseRequirement database, Instance<KeyRing> keys) {
        this.tokens = tokens;
        this.database = database;
        this.keys = keys;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        requireKeys();
        switch (Strictness.of(ConfigUtils.getProfiles())) {
            case PRODUCTION -> tokens.missing().ifPresent(StartRequirements::refuse);
            case TRIAL -> {
                // Tests and trials may do without.
            }
        }
        database.missing(migrations.getDataSource()).ifPresent(StartRequirements::refuse);
    }

    private void requireKeys() {
        try {
            keys.get().primaryId();
        } catch (KeyRefusedException refused) {
            refuse(refused.getMessage());
        }
    }

    private static void refuse(String sentence) {
        throw new Unready(sentence);
    }
}
