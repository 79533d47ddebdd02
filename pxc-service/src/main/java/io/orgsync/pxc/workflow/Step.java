package io.orgsync.pxc.workflow;

import io.smallrye.mutiny.Uni;

/** One kind of step. */
interface Step {

    /** The {@code type} in definitions. */
    String type();

    /**
     * Executes the step; may be executed again for the same run after a pod's death. Fails with
     * {@link StepFailedException} or with an {@link io.orgsync.model.upstream.UpstreamFailure}.
     */
    Uni<StepResult> execute(StepScope scope);
}
