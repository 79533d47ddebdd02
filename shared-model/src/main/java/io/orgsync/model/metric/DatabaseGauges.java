package io.orgsync.model.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The numbers that every process reads from the database, so that each of them tells the same. While the database can't
 * be reached they stay as they were.
 */
@ApplicationScoped
class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);

    private final OrganizationTransactions transactions;
    private final BacklogRepository repository;
    private final MultiGauge backlogs;
    private final AtomicLong stalled = new AtomicLong();

    DatabaseGauges(OrganizationTransactions transactions, BacklogRepository repository, MeterRegistry registry) {
        this.transactions = transactions;
        this.repository = repository;
        this.backlogs = MultiGauge.builder("orgsync.backlog")
                .description("Rows that wait for something")
                .register(registry);
        Gauge.builder("orgsync.connections.stalled", stalled, AtomicLong::get)
                .description("Connections without a successful run for two slots of their schedule")
                .register(registry);
    }

    @Scheduled(
            identity = "gauges",
            every = "${metrics.count-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return transactions
                .acrossOrganizations(this::read)
                .onFailure()
                .invoke(failure -> LOG.debugf("numbers could not be read: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> read(SqlConnection tx) {
        return repository
                .stalled(tx)
                .invoke(stalled::set)
                .chain(() -> repository.sums(tx))
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(List<BacklogRepository.Depth> depths) {
        backlogs.register(depths.stream().map(DatabaseGauges::row).toList(), true);
    }

    private static MultiGauge.Row<Number> row(BacklogRepository.Depth depth) {
        return MultiGauge.Row.of(Tags.of("backlog", depth.backlog(), "state", depth.state()), depth.number());
    }
}
