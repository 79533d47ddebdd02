package io.orgsync.ascora.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where Ascora delivers. It is not in the API's document, since only Ascora calls it, with an address that this service
 * made.
 */
@Path("/api/webhooks/ascora")
@PermitAll
public class HookResource {

    private final HookReception reception;

    HookResource(HookReception reception) {
        this.reception = reception;
    }

    /**
     * Takes a delivery of any type and shape, 1 MB at most (413), stores that something may have changed, and answers
     * 200. The same 404 for an unknown connection, an unknown event and a wrong secret; 429 when too many hints wait.
     */
    @POST
    @Path("/{integrationId}/{event}/{secret}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "receiveWebhook", hidden = true)
    public Uni<Response> receive(
            @PathParam("integrationId") String integrationId,
            @PathParam("event") String event,
            @PathParam("secret") String secret,
            @Context RoutingContext request) {
        return reception
                .receive(integrationId, event, secret, body(request))
                .map(stored -> Response.ok().build());
    }

    private static byte[] body(RoutingContext request) {
        Buffer body = request.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }
}
