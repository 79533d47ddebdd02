package io.orgsync.pxc.workflow;

import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;

/** One action of the PXC catalogue as workflows call it. */
interface PxcAction {

    /** The action's key in the catalogue. */
    String key();

    Uni<StepResult> call(PxcConnection connection, StepScope scope);
}
