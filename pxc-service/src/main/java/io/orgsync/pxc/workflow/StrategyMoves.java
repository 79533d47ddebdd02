package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.pxc.keyresult.KeyResultMove;
import io.orgsync.pxc.keyresult.KeyResultRepository;
import io.orgsync.pxc.keyresult.KeyResultRow;
import io.orgsync.pxc.keyresult.ObjectiveRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Moves one target while its row is locked, with its line in the audit trail. */
@ApplicationScoped
class StrategyMoves {

    private final KeyResultRepository keyResults;
    private final ObjectiveRepository objectives;
    private final ActivityRepository activities;

    StrategyMoves(KeyResultRepository keyResults, ObjectiveRepository objectives, ActivityRepository activities) {
        this.keyResults = keyResults;
        this.objectives = objectives;
        this.activities = activities;
    }

    /** Fails with {@link StepFailedException} when there is no such target; else tells what was moved. */
    Uni<JsonObject> move(SqlConnection tx, StepScope scope, TargetUpdate update) {
        Uni<JsonObject> moved = update.target() == MoveTarget.OBJECTIVE
                ? moveObjective(tx, scope, update)
                : moveKeyResult(tx, scope, update);
        return moved.call(output -> activities.add(tx, scope.organization(), activity(scope, update, output)));
    }

    private Uni<JsonObject> moveKeyResult(SqlConnection tx, StepScope scope, TargetUpdate update) {
        return keyResults
                .lockForUpdate(tx, scope.organization(), update.targetId())
                .map(found -> found.orElseThrow(() -> unknown(update)))
                .chain(row -> {
                    BigDecimal value = update.applyTo(row.currentValue(), row.targetValue());
                    return keyResults
                            .move(tx, scope.organization(), point(scope, update, row, value))
                            .replaceWith(() -> output(update, row.title(), row.currentValue(), value));
                });
    }

    private static KeyResultMove point(StepScope scope, TargetUpdate update, KeyResultRow row, BigDecimal value) {
        return new KeyResultMove(
                row.id(),
                row.currentValue(),
                value,
                update.updateType(),
                OptionalLong.of(scope.run().runId()),
                OptionalLong.of(scope.workflow().id()),
                update.rule(),
                Optional.empty(),
                Optional.empty());
    }

    private Uni<JsonObject> moveObjective(SqlConnection tx, StepScope scope, TargetUpdate update) {
        return objectives
                .lockForUpdate(tx, scope.organization(), update.targetId())
                .map(found -> found.orElseThrow(() -> unknown(update)))
                .chain(row -> {
                    BigDecimal value = update.applyTo(row.currentValue(), row.targetValue());
                    return objectives
                            .move(tx, scope.organization(), row.id(), value)
                            .replaceWith(() -> output(update, row.title(), row.currentValue(), value));
                });
    }

    private static StepFailedException unknown(TargetUpdate update) {
        return StepFailedException.misconfigured(
                "there is no " + update.target().noun() + " " + update.targetId());
    }

    private static JsonObject output(TargetUpdate update, String title, BigDecimal oldValue, BigDecimal newValue) {
        return new JsonObject()
                .put("type", update.target().word())
                .put("targetId", update.targetId())
                .put("title", title)
                .put("updateType", update.updateType())
                .put("oldValue", oldValue.toPlainString())
                .put("newValue", newValue.toPlainString());
    }

    private static NewActivity activity(StepScope scope, TargetUpdate update, JsonObject output) {
        JsonObject metadata = output.copy()
                .put("runId", scope.run().runId())
                .put("workflowId", scope.workflow().id())
                .put("workflowName", scope.workflow().name())
                .put("triggerSource", scope.run().run().triggerSource().word());
        metadata.remove("targetId");
        metadata.remove("type");
        update.rule().ifPresent(rule -> metadata.put("ruleId", rule));
        return new NewActivity(
                "agent_action",
                update.target().word(),
                OptionalLong.of(update.targetId()),
                Optional.of(Agent.of(scope.workflow())),
                Agent.nameOf(scope.workflow()) + " performed "
                        + scope.workflow().name(),
                metadata);
    }
}
