package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A workflow made from a template, with Key Results of its own.
 *
 * @param made what the template answered
 */
record DemoWorkflow(DemoApi api, JsonNode made) {

    static DemoWorkflow of(DemoApi api, String template, long integrationId) {
        return new DemoWorkflow(
                api,
                api.post(
                        "/api/agents/workflow-templates/%s/instantiate".formatted(template),
                        Map.of("integrationId", integrationId, "createKeyResults", true)));
    }

    /** Runs it once by hand; the run as it ended. */
    JsonNode run() {
        String id = made.path("workflow").path("id").asText();
        JsonNode started = api.post("/api/agents/workflows/%s/execute".formatted(id), Map.of());
        String path = "/api/agents/runs/" + started.path("runId").asText();
        return RunWatch.untilEnded(() -> api.get(path));
    }

    SyncOutcome outcome() {
        return new SyncOutcome(
                run(),
                api.get("/api/pxc/orders/summary"),
                made.path("keyResults"),
                api.get("/api/strategy/key-results"),
                api.get("/api/pxc/quarantine"));
    }
}
