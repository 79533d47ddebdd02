package io.orgsync.model.retention;

import io.orgsync.model.chore.Chore;
import io.orgsync.model.chore.OrganizationRegister;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Deletes what is too old: organisation by organisation, in transactions of a bounded number of rows. */
@ApplicationScoped
class Retention implements Chore {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionConfig config;
    private final OrganizationRegister organizations;
    private final OrganizationTransactions transactions;
    private final List<Expiries> features;

    Retention(
            RetentionConfig config,
            OrganizationRegister organizations,
            OrganizationTransactions transactions,
            @All List<Expiries> features) {
        this.config = config;
        this.organizations = organizations;
        this.transactions = transactions;
        this.features = features;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public Uni<Void> work() {
        List<Expiry> expiries = features.stream()
                .flatMap(feature -> feature.expiries().stream())
                .toList();
        return organizations
                .all()
                .onItem()
                .transformToUniAndConcatenate(organization -> tidy(organization, expiries))
                .onItem()
                .ignoreAsUni();
    }

    /** An organisation whose rows can't be deleted doesn't keep the others' from being. */
    private Uni<Void> tidy(OrganizationId organization, List<Expiry> expiries) {
        return Multi.createFrom()
                .iterable(expiries)
                .onItem()
                .transformToUniAndConcatenate(expiry -> expire(organization, expiry))
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("organisation %s keeps old rows: %s", organization, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> expire(OrganizationId organization, Expiry expiry) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(organization, expiry))
                .whilst(deleted -> deleted >= config.batch())
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .invoke(deleted -> report(organization, expiry, deleted))
                .replaceWithVoid();
    }

    private Uni<Integer> batch(OrganizationId organization, Expiry expiry) {
        Tuple values = Tuple.of(organization.value(), expiry.age().toMillis(), config.batch());
        return transactions.inTransaction(
                organization,
                tx -> tx.preparedQuery(expiry.deletion()).execute(values).map(SqlResult::rowCount));
    }

    private static void report(OrganizationId organization, Expiry expiry, int deleted) {
        if (deleted > 0) {
            LOG.infof("%d %s older than %s were deleted in %s", deleted, expiry.name(), expiry.age(), organization);
        }
    }
}
