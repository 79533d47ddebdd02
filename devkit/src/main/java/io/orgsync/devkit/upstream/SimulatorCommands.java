package io.orgsync.devkit.upstream;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * The commands that every simulator takes: behaviour, faults, gates and requests.
 *
 * @param <E> its endpoints
 * @param <B> its switches
 */
public final class SimulatorCommands<E extends Enum<E>, B> {

    private final Simulator<E, ?, B> simulator;
    private final Class<E> endpoints;
    private final Class<B> switches;
    private final Consumer<JsonNode> inject;

    /** @param inject takes one {calls: …, fault: {kind, …}} */
    public SimulatorCommands(
            Simulator<E, ?, B> simulator, Class<E> endpoints, Class<B> switches, Consumer<JsonNode> inject) {
        this.simulator = simulator;
        this.endpoints = endpoints;
        this.switches = switches;
        this.inject = inject;
    }

    public void addTo(ControlRouter router) {
        router.answering(GET, "/behaviour", request -> behaviour())
                .answering(POST, "/behaviour", this::behave)
                .doing(POST, "/faults", this::inject)
                .doing(DELETE, "/faults", request -> simulator.clearFaults())
                .answering(GET, "/gates/:name", this::gate)
                .doing(POST, "/gates/:name/release", request -> gateOf(request).release())
                .answering(GET, "/requests", this::requests)
                .doing(DELETE, "/requests", request -> simulator.clearLog())
                .doing(POST, "/reset", request -> simulator.reset());
    }

    private JsonNode behaviour() {
        return Json.MAPPER.valueToTree(simulator.behaviour());
    }

    /** The body holds the switches to turn; the rest stay as they are. */
    private JsonNode behave(ControlRequest request) {
        ObjectNode patched = Json.MAPPER.valueToTree(simulator.behaviour());
        patched.setAll(request.object());
        simulator.behave(Json.as(patched, switches));
        return behaviour();
    }

    /** One fault, or an array of them. */
    private void inject(ControlRequest request) {
        JsonNode body = request.body();
        if (body.isArray()) {
            body.forEach(inject);
        } else {
            inject.accept(body);
        }
    }

    private JsonNode gate(ControlRequest request) {
        return Json.object().put("reached", gateOf(request).isReached());
    }

    private Gate gateOf(ControlRequest request) {
        return simulator.gate(request.segment("name"));
    }

    private JsonNode requests(ControlRequest request) {
        return request.parameter("endpoint")
                .map(name -> json(simulator.requests(Enum.valueOf(endpoints, name))))
                .orElseGet(() -> json(simulator.requests()));
    }

    private static JsonNode json(List<?> requests) {
        return Json.MAPPER.valueToTree(requests);
    }
}
