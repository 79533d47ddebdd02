package io.orgsync.ascora.selfcheck;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.ascora.upstream.InteractiveConfig;
import io.orgsync.ascora.upstream.KeyProbe;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Finds out how a tenant of Ascora behaves, by reading alone. */
@ApplicationScoped
class SelfCheckService {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final EngineClock clock;
    private final KeyProbe probe;
    private final InteractiveCalls calls;
    private final InteractiveConfig config;

    SelfCheckService(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            EngineClock clock,
            KeyProbe probe,
            InteractiveCalls calls,
            InteractiveConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.clock = clock;
        this.probe = probe;
        this.calls = calls;
        this.config = config;
    }

    /** Fails with 409 when not connected, and as {@link KeyProbe#prove} does; what fails later is told in the result. */
    Uni<SelfCheckView> check(OrganizationId organization) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection -> clock.now(tx)
                                        .map(now -> new Asked(
                                                connection,
                                                LocalDate.ofInstant(
                                                                now,
                                                                connection
                                                                        .settings()
                                                                        .timezone())
                                                        .plusDays(1)))))
                .call(asked -> probe.prove(asked.connection().account()))
                .chain(asked -> new SelfCheck(asked.connection(), calls, config.timeLimit()).made(asked.tomorrow()));
    }

    private record Asked(AscoraConnection connection, LocalDate tomorrow) {}
}
