package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.pxc.keyresult.KeyResultMove;
import io.orgsync.pxc.keyresult.KeyResultRepository;
import io.orgsync.pxc.keyresult.KeyResultRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Moves Key Results. Value, point of history, activity row and step pointer are one transaction: all of it happened, or
 * none.
 */
@ApplicationScoped
class StrategyUpdateStep implements Step {

    private final KeyResultRepository keyResults;
    private final ActivityRepository activities;

    StrategyUpdateStep(KeyResultRepository keyResults, ActivityRepository activities) {
        this.keyResults = keyResults;
        this.activities = activities;
    }

    @Override
    public String type() {
        return "strategy_update";
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        // Locked in the order of their ids, so that two runs never wait for each other.
        List<KeyResultUpdate> updates = KeyResultUpdate.readAll(scope.config()).stream()
                .sorted(Comparator.comparingLong(KeyResultUpdate::targetId))
                .toList();
        return Uni.createFrom().item(new StepResult(tx -> moveAll(tx, scope, updates)));
    }

    private Uni<JsonObject> moveAll(SqlConnection tx, StepScope scope, List<KeyResultUpdate> updates) {
        return Multi.createFrom()
                .iterable(updates)
                .onItem()
                .transformToUniAndConcatenate(update -> move(tx, scope, update))
                .collect()
                .asList()
                .map(moved -> new JsonObject().put("updated", true).put("keyResults", new JsonArray(moved)));
    }

    private Uni<JsonObject> move(SqlConnection tx, StepScope scope, KeyResultUpdate update) {
        return keyResults
                .lockForUpdate(tx, scope.organization(), update.targetId())
                .map(found -> found.orElseThrow(
                        () -> StepFailedException.misconfigured("there is no key result " + update.targetId())))
                .chain(row -> move(tx, scope, update, row));
    }

    private Uni<JsonObject> move(SqlConnection tx, StepScope scope, KeyResultUpdate update, KeyResultRow row) {
        BigDecimal value = update.applyTo(row.currentValue(), row.targetValue());
        KeyResultMove move = new KeyResultMove(
                row.id(),
                row.currentValue(),
                value,
                update.updateType(),
                OptionalLong.of(scope.run().runId()),
                OptionalLong.of(scope.workflow().id()),
                update.rule(),
                Optional.empty(),
                Optional.empty());
        JsonObject output = new JsonObject()
                .put("targetId", row.id())
                .put("title", row.title())
                .put("updateType", update.updateType())
                .put("oldValue", row.currentValue().toPlainString())
                .put("newValue", value.toPlainString());
        return keyResults
                .move(tx, scope.organization(), move)
                .call(() -> activities.add(tx, scope.organization(), activity(scope, update, output)))
                .replaceWith(output);
    }

    private static NewActivity activity(StepScope scope, KeyResultUpdate update, JsonObject output) {
        JsonObject metadata = output.copy()
                .put("runId", scope.run().runId())
                .put("workflowId", scope.workflow().id())
                .put("workflowName", scope.workflow().name())
                .put("triggerSource", scope.run().run().triggerSource().word());
        metadata.remove("targetId");
        update.rule().ifPresent(rule -> metadata.put("ruleId", rule));
        String description = Agent.nameOf(scope.workflow()) + " performed "
                + scope.workflow().name();
        return new NewActivity(
                "agent_action",
                "key_result",
                OptionalLong.of(update.targetId()),
                Optional.of(Agent.of(scope.workflow())),
                description,
                metadata);
    }
}
