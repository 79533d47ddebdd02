package io.orgsync.pxc.workflow;

import io.orgsync.pxc.catalog.ActionUses;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls an action of the catalogue on the workflow's connection. */
@ApplicationScoped
class IntegrationActionStep implements Step {

    private final ConnectionOfStep connections;
    private final ActionUses uses;
    private final Map<String, PxcAction> actions;

    IntegrationActionStep(ConnectionOfStep connections, ActionUses uses, @All List<PxcAction> actions) {
        this.connections = connections;
        this.uses = uses;
        this.actions = actions.stream().collect(Collectors.toMap(PxcAction::key, Function.identity()));
    }

    @Override
    public String type() {
        return "integration_action";
    }

    @Override
    public void check(StepCheck check) {
        check.integration();
        check.require("action");
        check.word("action", actions.keySet());
        // Without parameters an action still tells which it needs.
        StepCheck parameters = check.into("parameters")
                .orElse(new StepCheck(
                        check.path() + ".parameters",
                        new JsonObject(),
                        check.following(),
                        check.known(),
                        check.findings()));
        action(check.members()).ifPresent(action -> action.check(parameters));
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        return action(config).flatMap(PxcAction::outputs);
    }

    private Optional<PxcAction> action(JsonObject config) {
        return config.getValue("action") instanceof String key
                ? Optional.ofNullable(actions.get(key))
                : Optional.empty();
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        String key = scope.config().getString("action", "");
        PxcAction action = actions.get(key);
        if (action == null) {
            return Uni.createFrom().failure(StepFailedException.misconfigured("there is no action " + key));
        }
        return connections
                .find(scope)
                .chain(connection -> action.call(connection, scope)
                        .map(result -> new StepResult(
                                tx -> uses.count(tx, scope.organization(), connection.integrationId(), key)
                                        .chain(() -> result.writes().apply(tx)))));
    }
}
