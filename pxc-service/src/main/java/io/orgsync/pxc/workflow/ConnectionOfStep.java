package io.orgsync.pxc.workflow;

import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The connection that the steps of a workflow use. */
@ApplicationScoped
class ConnectionOfStep {

    private final OrganizationTransactions transactions;
    private final PxcConnectionRepository connections;

    ConnectionOfStep(OrganizationTransactions transactions, PxcConnectionRepository connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    /** Fails with {@link StepFailedException} when there is no such integration, or it has no credentials. */
    Uni<PxcConnection> find(StepScope scope) {
        long given = number(scope);
        return transactions
                .inTransaction(scope.organization(), tx -> connections.find(tx, scope.organization(), given))
                .map(found -> found.orElseThrow(() -> StepFailedException.misconfigured(
                        "integration " + given + " does not exist or has no credentials")));
    }

    private static long number(StepScope scope) {
        if (scope.config().getValue("integrationId") != null) {
            return StepNumbers.whole("integrationId", scope.config().getValue("integrationId"), 1, Long.MAX_VALUE);
        }
        if (scope.workflow().integrationId().isPresent()) {
            return scope.workflow().integrationId().getAsLong();
        }
        throw StepFailedException.misconfigured("the step names no integration");
    }
}
