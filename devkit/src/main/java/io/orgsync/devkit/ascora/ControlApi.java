package io.orgsync.devkit.ascora;

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

    private final AscoraSimulator simulator;

    ControlApi(AscoraSimulator simulator) {
        this.simulator = simulator;
    }

    ControlRouter on(Vertx vertx) {
        ControlRouter router = new ControlRouter(vertx);
        addBookRoutes(router, new ControlBooks(simulator));
        addMoodRoutes(router, new ControlMood(simulator));
        return router.answering(GET, "/requests", this::requests)
                .doing(DELETE, "/requests", request -> simulator.clearLog())
                .answering(
                        GET,
                        "/marks",
                        request -> Json.object()
                                .put("marks", simulator.world().marks().get()))
                .doing(POST, "/reset", request -> simulator.reset());
    }

    private static void addBookRoutes(ControlRouter router, ControlBooks books) {
        router.doing(POST, "/tenants", books::register)
                .answering(POST, "/seed", books::seed)
                .answering(GET, "/records/:kind", books::all)
                .doing(PUT, "/records/:kind", books::put)
                .doing(DELETE, "/records/:kind/:id", books::remove)
                .answering(POST, "/records/:kind/change", books::changeShare)
                .doing(POST, "/invoices/:id/leave-feed", books::leaveFeed)
                .answering(GET, "/written", books::written);
    }

    private void addMoodRoutes(ControlRouter router, ControlMood mood) {
        router.answering(GET, "/behaviour", mood::behaviour)
                .answering(POST, "/behaviour", mood::behave)
                .doing(POST, "/faults", mood::inject)
                .doing(DELETE, "/faults", request -> simulator.clearFaults())
                .answering(GET, "/gates/:name", mood::gate)
                .doing(POST, "/gates/:name/release", mood::release)
                .doing(POST, "/hooks/announce", mood::announce)
                .doing(POST, "/hooks/release", request -> simulator.releaseHooks())
                .answering(GET, "/hooks", request -> Json.MAPPER.valueToTree(simulator.hookDeliveries()));
    }

    private JsonNode requests(ControlRequest request) {
        return Json.MAPPER.valueToTree(request.parameter("endpoint")
                .map(name -> simulator.requests(Endpoint.valueOf(name)))
                .orElseGet(simulator::requests));
    }
}
