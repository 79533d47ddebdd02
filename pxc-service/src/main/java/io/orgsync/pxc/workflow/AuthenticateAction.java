package io.orgsync.pxc.workflow;

import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

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
    public void check(StepCheck parameters) {
        // Whoever may read a definition would read it.
        if (parameters.has("client_secret")) {
            parameters.refuse("client_secret", "has no place in a definition; the integration keeps it");
        }
    }

    @Override
    public Optional<Set<String>> outputs() {
        return Optional.of(Set.of(TokenHandle.MEMBER));
    }

    @Override
    public Uni<StepResult> call(PxcConnection connection, StepScope scope) {
        JsonObject output = new JsonObject().put(TokenHandle.MEMBER, TokenHandle.of(connection));
        return clients.of(connection).authenticate().replaceWith(() -> StepResult.of(output));
    }
}
