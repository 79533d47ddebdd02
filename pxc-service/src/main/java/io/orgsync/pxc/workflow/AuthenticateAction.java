package io.orgsync.pxc.workflow;

import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes sure that PXC accepts the credentials. What it returns as {@code partnerJWT} is a handle: the token itself stays
 * in the client and never enters a run record.
 */
@ApplicationScoped
class AuthenticateAction implements PxcAction {

    private final ArtemisClients clients;

    AuthenticateAction(ArtemisClients clients) {
        this.clients = clients;
    }

    @Override
    public String key() {
        return "authenticate_pxc";
    }

    @Override
    public Uni<StepResult> call(PxcConnection connection, StepScope scope) {
        JsonObject output = new JsonObject().put("partnerJWT", "handle:" + connection.key());
        return clients.of(connection).authenticate().replaceWith(() -> StepResult.of(output));
    }
}
