package io.orgsync.pxc.workflow;

import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Reads one order with all its fields; its output is the order as PXC sent it. */
@ApplicationScoped
class GetOrderDetailsAction implements PxcAction {

    private final ArtemisClients clients;

    GetOrderDetailsAction(ArtemisClients clients) {
        this.clients = clients;
    }

    @Override
    public String key() {
        return "get_order_details";
    }

    @Override
    public void check(StepCheck parameters) {
        TokenHandle.check(parameters);
        parameters.require("orderId");
    }

    @Override
    public Optional<Set<String>> outputs() {
        return Optional.empty();
    }

    @Override
    public Uni<StepResult> call(PxcConnection connection, StepScope scope) {
        TokenHandle.require(connection, scope.parameters());
        String orderId = String.valueOf(scope.parameters().getValue("orderId", ""));
        if (orderId.isBlank()) {
            return Uni.createFrom().failure(StepFailedException.misconfigured("get_order_details needs an orderId"));
        }
        return clients.of(connection)
                .read(orderId)
                .map(order -> order.orElseThrow(() -> StepFailedException.misconfigured("PXC has no order " + orderId)))
                .map(order -> StepResult.of(new JsonObject(order.toString())));
    }
}
