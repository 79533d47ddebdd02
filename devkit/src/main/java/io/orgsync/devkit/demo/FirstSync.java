package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Connects an organisation to PXC and runs the hourly workflow once by hand, the way the screens do it. */
record FirstSync(DemoApi api) {

    SyncOutcome run(Map<String, String> credentials) {
        JsonNode integration = api.post(
                "/api/integrations",
                Map.of("platformType", "pxc", "name", "PXC wholesale", "credentials", credentials));
        long integrationId = integration.path("id").asLong();
        test(integrationId);
        api.post("/api/integrations/%d/import-catalog".formatted(integrationId), Map.of());
        JsonNode instance = api.post(
                "/api/agents/workflow-templates/pxc-order-polling-hourly/instantiate",
                Map.of("integrationId", integrationId, "createKeyResults", true));
        JsonNode run = execute(instance.path("workflow").path("id").asText());
        return new SyncOutcome(
                run,
                api.get("/api/pxc/orders/summary"),
                instance.path("keyResults"),
                api.get("/api/strategy/key-results"),
                api.get("/api/pxc/quarantine"));
    }

    private void test(long integrationId) {
        JsonNode test = api.post("/api/integrations/%d/test".formatted(integrationId), Map.of());
        if (!test.path("success").asBoolean()) {
            throw new DemoFailure(
                    "The connection test failed: " + test.path("message").asText());
        }
    }

    private JsonNode execute(String workflowId) {
        JsonNode started = api.post("/api/agents/workflows/%s/execute".formatted(workflowId), Map.of());
        String path = "/api/agents/runs/" + started.path("runId").asText();
        return RunWatch.untilEnded(() -> api.get(path));
    }
}
