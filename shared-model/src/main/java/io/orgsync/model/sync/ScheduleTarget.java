package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;

/** What a service knows of the subject of a schedule when a slot is due. Exactly one bean of each service. */
public interface ScheduleTarget {

    /**
     * Why the subject must not run at this slot, for example because it is disabled; empty when it may. The text is
     * recorded with the skipped slot.
     */
    Uni<Optional<String>> reasonToSkip(SqlConnection transaction, OrganizationId organization, long subjectId);

    /** How many steps a run of the subject has. */
    Uni<Integer> totalSteps(SqlConnection transaction, OrganizationId organization, long subjectId);
}
