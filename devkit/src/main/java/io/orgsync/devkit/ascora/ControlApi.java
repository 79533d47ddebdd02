package io.orgsync.devkit.ascora;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.upstream.ControlRouter;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.SimulatorCommands;
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
        addHookRoutes(router, new ControlHooks(simulator));
        new SimulatorCommands<>(simulator, Endpoint.class, AscoraBehaviour.class, this::inject).addTo(router);
        return router.answering(GET, "/marks", request -> marks());
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

    private void addHookRoutes(ControlRouter router, ControlHooks hooks) {
        router.doing(POST, "/hooks/announce", hooks::announce)
                .doing(POST, "/hooks/release", request -> simulator.releaseHooks())
                .answering(GET, "/hooks", request -> Json.MAPPER.valueToTree(simulator.hookDeliveries()));
    }

    /** {calls: {endpoint, tenant?, nth?, times?, fromPage?, untilPage?}, fault: {kind, …}}. */
    private void inject(JsonNode scripted) {
        simulator.inject(Calls.read(scripted.path("calls")), Fault.read(scripted.path("fault")));
    }

    private JsonNode marks() {
        return Json.object().put("marks", simulator.world().marks().get());
    }
}
