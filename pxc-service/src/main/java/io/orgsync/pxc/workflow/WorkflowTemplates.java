package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates that come with the service: data, in {@code workflow-templates/}. */
@ApplicationScoped
class WorkflowTemplates {

    private final List<WorkflowTemplate> templates =
            List.of(read("pxc-order-polling-hourly"), read("pxc-order-states-hourly"));

    List<WorkflowTemplate> all() {
        return templates;
    }

    Optional<WorkflowTemplate> find(String key) {
        return templates.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static WorkflowTemplate read(String key) {
        String resource = "/workflow-templates/" + key + ".json";
        try (InputStream json = WorkflowTemplates.class.getResourceAsStream(resource)) {
            return new WorkflowTemplate(new JsonObject(new String(json.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
