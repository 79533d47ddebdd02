package io.orgsync.ascora.connection;

import io.orgsync.model.credential.CredentialUnreadableException;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The connection of requests that can't do without one. */
@ApplicationScoped
public class ConnectionLookup {

    private final AscoraConnectionRepository connections;

    ConnectionLookup(AscoraConnectionRepository connections) {
        this.connections = connections;
    }

    /** Fails with 409 when the organisation is not connected, or its key can't be read. */
    public Uni<AscoraConnection> require(SqlClient transaction, OrganizationId organization) {
        return connections
                .find(transaction, organization)
                .onFailure(CredentialUnreadableException.class)
                .transform(unreadable ->
                        Conflict.of("The stored key can't be read with the present encryption keys; connect again."))
                .map(found -> found.orElseThrow(ConnectionLookup::notConnected));
    }

    static Conflict notConnected() {
        return Conflict.of("Ascora is not connected.");
    }
}
