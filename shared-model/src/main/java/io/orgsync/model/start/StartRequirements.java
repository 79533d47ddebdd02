package io.orgsync.model.start;

import io.orgsync.model.credential.KeyRefusedException;
import io.orgsync.model.credential.KeyRing;
import io.orgsync.model.credential.Strictness;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Asked when the migrations are being prepared, which is before anything else touches the database: so that whatever is
 * wrong is told in one sentence, and nothing has been changed.
 */
@ApplicationScoped
class StartRequirements implements FlywayConfigurationCustomizer {

    private final TokenRequirements tokens;
    private final ProxyRequirement proxy;
    private final DatabaseRequirement database;
    private final Instance<KeyRing> keys;
    private final boolean onlyMigrates;

    StartRequirements(
            TokenRequirements tokens,
            ProxyRequirement proxy,
            DatabaseRequirement database,
            Instance<KeyRing> keys,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean onlyMigrates) {
        this.tokens = tokens;
        this.proxy = proxy;
        this.database = database;
        this.keys = keys;
        this.onlyMigrates = onlyMigrates;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        if (!onlyMigrates) {
            requireWhatServingNeeds();
        }
        database.missing(migrations.getDataSource()).ifPresent(StartRequirements::refuse);
    }

    private void requireWhatServingNeeds() {
        requireKeys();
        proxy.wrong().ifPresent(StartRequirements::refuse);
        switch (Strictness.of(ConfigUtils.getProfiles())) {
            case PRODUCTION -> tokens.missing().ifPresent(StartRequirements::refuse);
            case TRIAL -> {
                // Tests and trials may do without.
            }
        }
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
