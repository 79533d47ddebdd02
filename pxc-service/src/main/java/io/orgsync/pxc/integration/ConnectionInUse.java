package io.orgsync.pxc.integration;

import io.orgsync.model.credential.CredentialUnreadableException;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The connection that a path names, for calls that need PXC now. */
@ApplicationScoped
public class ConnectionInUse {

    private final IntegrationLookup lookup;
    private final PxcConnectionRepository connections;

    ConnectionInUse(IntegrationLookup lookup, PxcConnectionRepository connections) {
        this.lookup = lookup;
        this.connections = connections;
    }

    /** Fails with 404 for an unknown integration and 409 for one without usable credentials. */
    public Uni<PxcConnection> require(
            SqlClient transaction, OrganizationId organization, IntegrationReference reference) {
        return lookup.require(transaction, organization, reference)
                .chain(id -> connections.find(transaction, organization, id))
                .onFailure(CredentialUnreadableException.class)
                .transform(unreadable ->
                        Conflict.of("The stored credentials can't be read with the present keys; enter them again."))
                .map(found -> found.orElseThrow(() -> Conflict.of("The integration has no credentials.")));
    }
}
