package io.orgsync.pxc.workflow;

import io.orgsync.pxc.keyresult.KeyResultType;
import io.orgsync.pxc.keyresult.NewKeyResult;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A workflow to be made for an integration and some Key Results. In its steps a text that is {@code $integrationId} or
 * {@code $keyResults.name} stands for the id.
 */
record WorkflowTemplate(JsonObject json) {

    private static final String INTEGRATION = "$integrationId";
    private static final String KEY_RESULT = "$keyResults.";

    /** A Key Result that the template moves. */
    record NamedKeyResult(String name, String title, Optional<BigDecimal> targetValue) {

        NewKeyResult under(long objectiveId) {
            return new NewKeyResult(
                    OptionalLong.of(objectiveId), title, Optional.empty(), KeyResultType.NUMERIC_TARGET, targetValue);
        }
    }

    String key() {
        return json.getString("key");
    }

    String name() {
        return json.getString("name");
    }

    String description() {
        return json.getString("description");
    }

    String objective() {
        return json.getString("objective");
    }

    String triggerType() {
        return json.getString("triggerType");
    }

    JsonObject triggerConfig(String timezone) {
        return Trigger.stored(Trigger.cronOf(json.getJsonObject("triggerConfig")), timezone);
    }

    List<NamedKeyResult> keyResults() {
        return json.getJsonArray("keyResults").stream()
                .map(JsonObject.class::cast)
                .map(one -> new NamedKeyResult(
                        one.getString("name"),
                        one.getString("title"),
                        Optional.ofNullable(one.getString("targetValue")).map(BigDecimal::new)))
                .toList();
    }

    JsonArray steps(long integrationId, Map<String, Long> keyResults) {
        return (JsonArray) filled(json.getJsonArray("steps"), integrationId, keyResults);
    }

    private static Object filled(Object value, long integrationId, Map<String, Long> keyResults) {
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(element -> copy.add(filled(element, integrationId, keyResults)));
            return copy;
        }
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.forEach(entry -> copy.put(entry.getKey(), filled(entry.getValue(), integrationId, keyResults)));
            return copy;
        }
        if (INTEGRATION.equals(value)) {
            return integrationId;
        }
        return value instanceof String text && text.startsWith(KEY_RESULT)
                ? keyResults.get(text.substring(KEY_RESULT.length()))
                : value;
    }
}
