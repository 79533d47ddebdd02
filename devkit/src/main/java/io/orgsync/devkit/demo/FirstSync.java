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
        return DemoWorkflow.of(api, "pxc-order-polling-hourly", integrationId).outcome();
    }

    private void test(long integrationId) {
        JsonNode test = api.post("/api/integrations/%d/test".formatted(integrationId), Map.of());
        if (!test.path("success").asBoolean()) {
            throw new DemoFailure(
                    "The connection test failed: " + test.path("message").asText());
        }
    }
}
