package io.orgsync.ascora.connection;

import io.orgsync.ascora.upstream.ApiAddresses;
import io.orgsync.ascora.upstream.KeyProbe;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.ProblemType;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Tries credentials without saving them, or the stored ones. */
@ApplicationScoped
class ConnectionTestService {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup lookup;
    private final ConnectionRepository rows;
    private final AscoraConnectionRepository connections;
    private final ActivityRepository activities;
    private final ApiAddresses addresses;
    private final KeyProbe probe;

    ConnectionTestService(
            OrganizationTransactions transactions,
            ConnectionLookup lookup,
            ConnectionRepository rows,
            AscoraConnectionRepository connections,
            ActivityRepository activities,
            ApiAddresses addresses,
            KeyProbe probe) {
        this.transactions = transactions;
        this.lookup = lookup;
        this.rows = rows;
        this.connections = connections;
        this.activities = activities;
        this.addresses = addresses;
        this.probe = probe;
    }

    /** The address at which the key was taken; fails as {@link KeyProbe#prove} does, and with 409 without a key. */
    Uni<URI> test(Caller caller, TestSubmission submitted) {
        return submitted
                .apiToken()
                .map(key -> testGiven(caller.organization(), submitted, key))
                .orElseGet(() -> testStored(caller, submitted));
    }

    private Uni<URI> testGiven(OrganizationId organization, TestSubmission submitted, Secret key) {
        URI apiUrl = addresses.of(submitted.apiUrl(), submitted.companyCode().orElse(""));
        return probe.prove(ConnectService.unsaved(organization, apiUrl, key)).replaceWith(apiUrl);
    }

    private Uni<URI> testStored(Caller caller, TestSubmission submitted) {
        if (submitted.apiUrl().isPresent()) {
            throw InvalidRequest.of("apiToken", "must be given with apiUrl");
        }
        return transactions
                .inTransaction(caller.organization(), transaction -> lookup.require(transaction, caller.organization()))
                .chain(connection -> probe.prove(connection.account())
                        .onItemOrFailure()
                        .call((taken, failure) -> record(caller, connection, status(failure)))
                        .replaceWith(connection.apiUrl()));
    }

    /** What the outcome says of the connection; nothing when calls were held back or the address is not to be called. */
    private static Optional<ConnectionStatus> status(Throwable failure) {
        if (failure == null) {
            return Optional.of(ConnectionStatus.CONNECTED);
        }
        if (!(failure instanceof UpstreamProblem problem)
                || problem.retryAfter().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                problem.type() == ProblemType.UPSTREAM_UNAUTHORIZED
                        ? ConnectionStatus.NEEDS_REAUTH
                        : ConnectionStatus.ERROR);
    }

    private Uni<Void> record(Caller caller, AscoraConnection tested, Optional<ConnectionStatus> status) {
        return status.map(known -> transactions.inTransaction(
                        caller.organization(), transaction -> record(transaction, caller, tested, known)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Says nothing of a key that was replaced while the test went on. */
    private Uni<Void> record(
            SqlConnection transaction, Caller caller, AscoraConnection tested, ConnectionStatus status) {
        OrganizationId organization = caller.organization();
        return rows.findForUpdate(transaction, organization)
                .chain(row -> connections
                        .find(transaction, organization)
                        .chain(present -> present.filter(
                                        connection -> connection.apiKey().equals(tested.apiKey()))
                                .map(connection -> connections
                                        .recordStatus(transaction, organization, tested.number(), status)
                                        .chain(() -> activities.add(
                                                transaction,
                                                organization,
                                                ConnectionTrail.tested(caller, row.orElseThrow(), status))))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}
