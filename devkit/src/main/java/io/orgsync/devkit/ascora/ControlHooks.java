package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.ControlRequest;
import java.util.NoSuchElementException;

/** Commands about web hooks. */
final class ControlHooks {

    private final AscoraSimulator simulator;

    ControlHooks(AscoraSimulator simulator) {
        this.simulator = simulator;
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
