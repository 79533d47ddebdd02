package io.orgsync.model.credential;

import io.orgsync.model.chore.Chore;
import io.orgsync.model.chore.OrganizationRegister;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Encrypts with the primary key what another key of the ring wrote, organisation by organisation, so that the other key can
 * be taken out. {@code orgsync_backlog} of {@code credentials} tells how many are left.
 */
@ApplicationScoped
class KeySweep implements Chore {

    private static final Logger LOG = Logger.getLogger(KeySweep.class);

    private final KeySweepConfig config;
    private final KeyRing ring;
    private final CredentialCipher cipher;
    private final OrganizationRegister organizations;
    private final OrganizationTransactions transactions;
    private final List<KeptCredentials> features;

    KeySweep(
            KeySweepConfig config,
            KeyRing ring,
            CredentialCipher cipher,
            OrganizationRegister organizations,
            OrganizationTransactions transactions,
            @All List<KeptCredentials> features) {
        this.config = config;
        this.ring = ring;
        this.cipher = cipher;
        this.organizations = organizations;
        this.transactions = transactions;
        this.features = features;
    }

    @Override
    public String name() {
        return "encryption-keys";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public Uni<Void> work() {
        return ring.ids().size() == 1
                ? Uni.createFrom().voidItem()
                : organizations
                        .all()
                        .onItem()
                        .transformToUniAndConcatenate(this::sweep)
                        .onItem()
                        .ignoreAsUni();
    }

    /** An organisation whose credentials can't be written keeps no other's from being. */
    private Uni<Void> sweep(OrganizationId organization) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> Multi.createFrom()
                                .iterable(features)
                                .onItem()
                                .transformToUniAndConcatenate(feature -> sweep(tx, organization, feature))
                                .onItem()
                                .ignoreAsUni())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "organisation %s keeps credentials of an old key: %s", organization, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> sweep(SqlClient tx, OrganizationId organization, KeptCredentials feature) {
        return tx.preparedQuery(CredentialKeys.notOf(feature, ring.primaryId()))
                .execute(Tuple.of(organization.value()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().items(Rows.stream(rows)))
                .onItem()
                .transformToUniAndConcatenate(row -> renew(tx, organization, feature, row))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> renew(SqlClient tx, OrganizationId organization, KeptCredentials feature, Row row) {
        long id = row.getLong("id");
        String old = row.getString("ciphertext");
        CredentialScope scope = feature.scope(organization, id);
        try {
            String renewed = cipher.encrypt(scope, cipher.decrypt(scope, old));
            return tx.preparedQuery(feature.replacement())
                    .execute(Tuple.of(organization.value(), id, old, renewed))
                    .invoke(() -> LOG.infof(
                            "The credential of %s in organisation %s is encrypted with key %s now.",
                            scope.connection(), organization, ring.primaryId()))
                    .replaceWithVoid();
        } catch (CredentialUnreadableException unreadable) {
            LOG.warnf(
                    "The credential of %s in organisation %s can be read with no key of the ring: connect it anew.",
                    scope.connection(), organization);
            return Uni.createFrom().voidItem();
        }
    }
}
