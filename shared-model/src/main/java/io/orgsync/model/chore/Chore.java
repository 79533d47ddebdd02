package io.orgsync.model.chore;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Something that one process at a time does now and then. Every bean of this type is looked after. */
public interface Chore {

    /** The name in the database; never changes. */
    String name();

    /** How long after its last beginning it is due again. */
    Duration every();

    /** Does it; a failure is logged, and it is done again when it is due. */
    Uni<Void> work();
}
