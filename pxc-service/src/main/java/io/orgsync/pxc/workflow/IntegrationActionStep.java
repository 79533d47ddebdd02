package io.orgsync.pxc.workflow;

import io.orgsync.pxc.catalog.ActionUses;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
