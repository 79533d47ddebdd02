package io.orgsync.pxc.workflow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves Key Results and objectives. Value, point of history, activity row and step pointer are one transaction: all of
 * it happened, or none.
 */
@ApplicationScoped
class StrategyUpdateStep implements Step {

    private static final int MOST_UPDATES = 50;
    private static final int LONGEST_RULE = 200;
    private static final Set<String> UPDATE_TYPES = Set.of("set_value", "increment", "percentage");

    private final StrategyMoves moves;

    StrategyUpdateStep(StrategyMoves moves) {
        this.moves = moves;
    }

    @Override
    public String type() {
        return "strategy_update";
    }

    @Override
    public void check(StepCheck check) {
        if (check.has("updates")) {
            check.each("updates", MOST_UPDATES).forEach(StrategyUpdateStep::checkUpdate);
        } else {
            checkUpdate(check);
        }
    }

    private static void checkUpdate(StepCheck update) {
        update.word("type", MoveTarget.words());
        update.word("updateType", UPDATE_TYPES);
        update.require("value");
        update.number("value");
        update.text("rule", LONGEST_RULE);
        checkTarget(update);
    }

    private static void checkTarget(StepCheck update) {
        if (update.has("targetIdVariable")) {
            update.variable("targetIdVariable");
            return;
        }
        update.require("targetId");
        if (!Placeholders.present(update.members().getValue("targetId"))) {
            boolean objective =
                    MoveTarget.OBJECTIVE.word().equals(update.members().getValue("type"));
            update.id("targetId", objective ? DefinitionFindings.Kind.OBJECTIVE : DefinitionFindings.Kind.KEY_RESULT);
        }
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        return Optional.of(
                config.getValue("updates") != null
                        ? Set.of("updated", "updates")
                        : Set.of(
                                "updated",
                                "updates",
                                "type",
                                "targetId",
                                "title",
                                "updateType",
                                "oldValue",
                                "newValue"));
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        // Locked in one order, so that two runs never wait for each other.
        List<TargetUpdate> updates = TargetUpdate.readAll(scope.config(), new Variables(scope.variables())).stream()
                .sorted(Comparator.comparing(TargetUpdate::target).thenComparing(TargetUpdate::targetId))
                .toList();
        boolean single = scope.config().getValue("updates") == null;
        return Uni.createFrom()
                .item(new StepResult(tx -> moveAll(tx, scope, updates).map(moved -> output(moved, single))));
    }

    private Uni<List<JsonObject>> moveAll(SqlConnection tx, StepScope scope, List<TargetUpdate> updates) {
        return Multi.createFrom()
                .iterable(updates)
                .onItem()
                .transformToUniAndConcatenate(update -> moves.move(tx, scope, update))
                .collect()
                .asList();
    }

    /** A single update also shows its members beside {@code updated}, as older definitions read them. */
    private static JsonObject output(List<JsonObject> moved, boolean single) {
        JsonObject output = single ? moved.get(0).copy() : new JsonObject();
        return output.put("updated", true).put("updates", new JsonArray(moved));
    }
}
