package io.orgsync.devkit.pxc;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.ControlRouter;
import io.orgsync.devkit.upstream.Json;
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
        addMoodRoutes(router, new ControlMood(simulator));
        return router.answering(GET, "/requests", this::requests)
                .doing(DELETE, "/requests", request -> simulator.clearLog())
                .doing(POST, "/reset", request -> simulator.reset());
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

    private void addMoodRoutes(ControlRouter router, ControlMood mood) {
        router.answering(GET, "/behaviour", mood::behaviour)
                .answering(POST, "/behaviour", mood::behave)
                .doing(POST, "/faults", mood::inject)
                .doing(DELETE, "/faults", request -> simulator.clearFaults())
                .answering(GET, "/gates/:name", mood::gate)
                .doing(POST, "/gates/:name/release", mood::release)
                .doing(POST, "/tokens/revoke", mood::revokeTokens);
    }

    private JsonNode requests(ControlRequest request) {
        return Json.MAPPER.valueToTree(request.parameter("endpoint")
                .map(name -> simulator.requests(Endpoint.valueOf(name)))
                .orElseGet(simulator::requests));
    }
}
