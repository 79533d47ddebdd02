package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.Json;

/** Commands about behaviour, faults, gates and tokens. */
final class ControlMood {

    private final PxcSimulator simulator;

    ControlMood(PxcSimulator simulator) {
        this.simulator = simulator;
    }

    JsonNode behaviour(ControlRequest request) {
        return Json.MAPPER.valueToTree(simulator.behaviour());
    }

    /** The body holds the switches to turn; the rest stay as they are. */
    JsonNode behave(ControlRequest request) {
        ObjectNode patched = Json.MAPPER.valueToTree(simulator.behaviour());
        patched.setAll(request.object());
        simulator.behave(Json.as(patched, PxcBehaviour.class));
        return behaviour(request);
    }

    /** {calls: {endpoint, account?, nth?, times?, fromOffset?, untilOffset?}, fault: {kind, …}}, or an array of these. */
    void inject(ControlRequest request) {
        JsonNode body = request.body();
        if (body.isArray()) {
            body.forEach(this::injectOne);
        } else {
            injectOne(body);
        }
    }

    private void injectOne(JsonNode scripted) {
        simulator.inject(Calls.read(scripted.path("calls")), Fault.read(scripted.path("fault")));
    }

    JsonNode gate(ControlRequest request) {
        return Json.object()
                .put("reached", simulator.gate(request.segment("name")).isReached());
    }

    void release(ControlRequest request) {
        simulator.gate(request.segment("name")).release();
    }

    void revokeTokens(ControlRequest request) {
        request.account().ifPresentOrElse(simulator::revokeTokens, simulator::revokeTokens);
    }
}
