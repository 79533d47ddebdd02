package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Writes its {@code message} into the audit trail. */
@ApplicationScoped
class LogEventStep implements Step {

    private static final int LONGEST = 2_000;

    private final ActivityRepository activities;

    LogEventStep(ActivityRepository activities) {
        this.activities = activities;
    }

    @Override
    public String type() {
        return "log_event";
    }

    @Override
    public void check(StepCheck check) {
        check.text("message", LONGEST);
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        return Optional.of(Set.of("message"));
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        String text = Optional.ofNullable(scope.config().getValue("message"))
                .map(Object::toString)
                .orElse(scope.step().name());
        String message = text.substring(0, Math.min(LONGEST, text.length()));
        NewActivity activity = new NewActivity(
                "agent_action",
                "workflow",
                OptionalLong.of(scope.workflow().id()),
                Optional.of(Agent.of(scope.workflow())),
                message,
                new JsonObject()
                        .put("runId", scope.run().runId())
                        .put("workflowId", scope.workflow().id()));
        JsonObject output = new JsonObject().put("message", message);
        return Uni.createFrom()
                .item(new StepResult(
                        tx -> activities.add(tx, scope.organization(), activity).replaceWith(output)));
    }
}
