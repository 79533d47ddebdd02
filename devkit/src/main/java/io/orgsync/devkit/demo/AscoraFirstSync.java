package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** Connects an organisation to Ascora and pulls everything once by hand, the way the screens do it. */
record AscoraFirstSync(DemoApi api, UUID organization) {

    AscoraOutcome run(Map<String, String> connection) {
        api.post(path("/connect"), connection);
        JsonNode results = api.post(path("/sync/manual"), Map.of()).path("data");
        // An answer with a run came before its end.
        if (results.has("runId")) {
            RunWatch.untilEnded(() ->
                    api.get(path("/runs/" + results.path("runId").asText())).path("data"));
        }
        return new AscoraOutcome(
                api.get(path("/runs?limit=1")).path("data").path("runs").path(0),
                api.get(path("/statistics")).path("data"),
                api.get(path("/quarantine")).path("data"));
    }

    private String path(String rest) {
        return "/api/organizations/" + organization + "/ascora" + rest;
    }
}
