package io.orgsync.pxc.integration;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.artemis.OrderQuery;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tries the stored credentials: one token call and one list of a single order, outside any transaction. */
@ApplicationScoped
public class ConnectionTestService {

    private final OrganizationTransactions transactions;
    private final ConnectionInUse connections;
    private final ConnectionTestRepository results;
    private final ActivityRepository activities;
    private final ArtemisClients artemis;
    private final Duration timeLimit;
    private final Clock clock = Clock.systemUTC();

    ConnectionTestService(
            OrganizationTransactions transactions,
            ConnectionInUse connections,
            ConnectionTestRepository results,
            ActivityRepository activities,
            ArtemisClients artemis,
            ConnectionTestConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.results = results;
        this.activities = activities;
        this.artemis = artemis;
        this.timeLimit = config.timeLimit();
    }

    private record Subject(PxcConnection connection, String ciphertext) {}

    /** Fails with 404 for an unknown integration and 409 for one without usable credentials; else tells the result. */
    public Uni<ConnectionTestResult> test(Caller caller, IntegrationReference reference) {
        return transactions
                .inTransaction(
                        caller.organization(), transaction -> subject(transaction, caller.organization(), reference))
                .chain(subject -> probe(subject.connection())
                        .call(result -> transactions.inTransaction(
                                caller.organization(), transaction -> record(transaction, caller, subject, result))));
    }

    private Uni<Subject> subject(
            SqlConnection transaction, OrganizationId organization, IntegrationReference reference) {
        return connections
                .require(transaction, organization, reference)
                .chain(connection -> results.ciphertext(transaction, organization, connection.integrationId())
                        .map(ciphertext -> subject(connection, ciphertext)));
    }

    private static Subject subject(PxcConnection connection, Optional<String> ciphertext) {
        return new Subject(
                connection, ciphertext.orElseThrow(() -> Conflict.of("The integration has no credentials.")));
    }

    private Uni<ConnectionTestResult> probe(PxcConnection connection) {
        OrderQuery oneOrder = new OrderQuery(
                connection.billingAccounts().get(0),
                connection.config().states(),
                Optional.empty(),
                List.of("id", "state", "lastUpdate"),
                1,
                0);
        return artemis.forTest(connection)
                .probe(oneOrder)
                .map(page -> ConnectionTestResult.passed(now()))
                .ifNoItem()
                .after(timeLimit)
                .fail()
                .onFailure(UpstreamFailure.class)
                .recoverWithItem(this::refused)
                .onFailure(TimeoutException.class)
                .recoverWithItem(() -> failed("The test timed out after " + timeLimit.toSeconds() + " s."));
    }

    private ConnectionTestResult refused(UpstreamFailure failure) {
        boolean credentials = failure.kind() == FailureKind.UNAUTHORIZED || failure.kind() == FailureKind.FORBIDDEN;
        return credentials
                ? ConnectionTestResult.failed(ConnectionStatus.NEEDS_REAUTH, failure.getMessage(), now())
                : failed(failure.getMessage());
    }

    private ConnectionTestResult failed(String message) {
        return ConnectionTestResult.failed(ConnectionStatus.ERROR, message, now());
    }

    private Uni<Void> record(SqlConnection transaction, Caller caller, Subject subject, ConnectionTestResult result) {
        long id = subject.connection().integrationId();
        return results.record(transaction, caller.organization(), id, subject.ciphertext(), result)
                .chain(() -> activities.add(
                        transaction, caller.organization(), IntegrationTrail.tested(caller, id, result)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
