package io.orgsync.pxc.workflow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** One kind of step. */
interface Step {

    /** The {@code type} in definitions. */
    String type();

    /** Says what is wrong with a step's configuration before it is saved. */
    void check(StepCheck check);

    /** The members of a step's output where they are known beforehand; empty when they depend on an answer. */
    Optional<Set<String>> outputs(JsonObject config);

    /** The configuration with its variables' values. */
    default JsonObject resolve(JsonObject config, Variables variables) {
        return variables.substitute(config);
    }

    /**
     * Executes the step; may be executed again for the same run after a pod's death. Fails with
     * {@link StepFailedException} or with an {@link io.orgsync.model.upstream.UpstreamFailure}.
     */
    Uni<StepResult> execute(StepScope scope);
}
