package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.Json;
import java.util.NoSuchElementException;

/** Commands about behaviour, faults, gates and web hooks. */
final class ControlMood {

    private final AscoraSimulator simulator;

    ControlMood(AscoraSimulator simulator) {
        this.simulator = simulator;
    }

    JsonNode behaviour(ControlRequest request) {
        return Json.MAPPER.valueToTree(simulator.behaviour());
    }

    /** The body holds the switches to turn; the rest stay as they are. */
    JsonNode behave(ControlRequest request) {
        ObjectNode patched = Json.MAPPER.valueToTree(simulator.behaviour());
        patched.setAll(request.object());
        simulator.behave(Json.as(patched, AscoraBehaviour.class));
        return behaviour(request);
    }

    /** {calls: {endpoint, tenant?, nth?, times?, fromPage?, untilPage?}, fault: {kind, …}}, or an array of these. */
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

    /** {account, event, id}. */
    void announce(ControlRequest request) {
        String company = request.text("account");
        String word = request.text("event");
        HookEvent event = HookEvent.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no event " + word));
        String id = request.text("id");
        SimulatedRecord<?> record = simulator
                .books(company)
                .of(event.kind())
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no record " + id));
        simulator.announce(company, event, record);
    }
}
