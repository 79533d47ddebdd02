package io.orgsync.pxc.workflow;

import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** One action of the PXC catalogue as workflows call it. */
interface PxcAction {

    /** The action's key in the catalogue. */
    String key();

    /** Says what is wrong with the {@code parameters} of a step before it is saved. */
    void check(StepCheck parameters);

    /** The members of its output where they are known beforehand. */
    Optional<Set<String>> outputs();

    Uni<StepResult> call(PxcConnection connection, StepScope scope);
}
