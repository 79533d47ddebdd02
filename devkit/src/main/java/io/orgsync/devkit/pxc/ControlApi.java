package io.orgsync.devkit.pxc;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.ControlRouter;
import io.orgsync.devkit.upstream.SimulatorCommands;
import io.vertx.core.Vertx;

/** Drives the simulator over HTTP, for other processes. */
final class ControlApi {

    private final PxcSimulator simulator;

    ControlApi(PxcSimulator simulator) {
        this.simulator = simulator;
    }

    ControlRouter on(Vertx vertx) {
        ControlRouter router = new ControlRouter(vertx);
        addAccountRoutes(router, new ControlOrders(simulator));
        new SimulatorCommands<>(simulator, Endpoint.class, PxcBehaviour.class, this::inject).addTo(router);
        return router.doing(POST, "/tokens/revoke", this::revokeTokens);
    }

    private static void addAccountRoutes(ControlRouter router, ControlOrders orders) {
        router.doing(POST, "/accounts", orders::register)
                .answering(POST, "/seed", orders::seed)
                .answering(GET, "/orders", orders::all)
                .doing(PUT, "/orders", orders::put)
                .doing(POST, "/orders/:id/advance", orders::advance)
                .doing(POST, "/orders/:id/touch", orders::touch)
                .doing(DELETE, "/orders/:id", orders::remove);
    }

    /** {calls: {endpoint, account?, nth?, times?, fromOffset?, untilOffset?}, fault: {kind, …}}. */
    private void inject(JsonNode scripted) {
        simulator.inject(Calls.read(scripted.path("calls")), Fault.read(scripted.path("fault")));
    }

    private void revokeTokens(ControlRequest request) {
        request.account().ifPresentOrElse(simulator::revokeTokens, simulator::revokeTokens);
    }
}
