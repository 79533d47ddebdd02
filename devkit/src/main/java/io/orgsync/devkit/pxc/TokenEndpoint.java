package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;
import java.util.Optional;

/** The security API: client id and secret in, partner token out. */
final class TokenEndpoint {

    private final PxcWorld world;

    TokenEndpoint(PxcWorld world) {
        this.world = world;
    }

    Reply answer(Call call) {
        PxcBehaviour behaviour = world.behaviour();
        if (!behaviour.tokenMethods().allows(call.method())) {
            return PxcError.of(405, "Method Not Allowed", "the token is not served to " + call.method());
        }
        Optional<String> clientId = call.header("client_id");
        Optional<String> secret = call.header("client_secret");
        if (clientId.isEmpty() || secret.isEmpty()) {
            return PxcError.of(400, "Bad Request", "headers client_id and client_secret are mandatory");
        }
        return clientId.flatMap(world.accounts()::find)
                .filter(account -> account.clientSecret().equals(secret.get()))
                .map(account -> grant(account, behaviour))
                .orElseGet(() -> PxcError.of(401, "Unauthorized", "client id or secret is wrong"));
    }

    private Reply grant(PxcAccount account, PxcBehaviour behaviour) {
        ObjectNode body = Json.object();
        if (behaviour.partnerJwtSent()) {
            body.put("partnerJWT", world.tokens().issue(account.clientId(), behaviour.tokenLifetimeSeconds()));
        }
        if (behaviour.expiresInSent()) {
            body.put("expiresIn", behaviour.tokenLifetimeSeconds());
        }
        return Reply.json(200, body).withContentType(behaviour.tokenContentType());
    }
}
