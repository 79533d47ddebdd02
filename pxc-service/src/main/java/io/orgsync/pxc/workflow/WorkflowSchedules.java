package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.ScheduleTarget;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the engine asks when a workflow's slot is due. */
@ApplicationScoped
class WorkflowSchedules implements ScheduleTarget {

    private final WorkflowRepository workflows;
    private final PxcConnectionRepository connections;

    WorkflowSchedules(WorkflowRepository workflows, PxcConnectionRepository connections) {
        this.workflows = workflows;
        this.connections = connections;
    }

    @Override
    public Uni<Optional<String>> reasonToSkip(SqlConnection transaction, OrganizationId organization, long subjectId) {
        return workflows
                .find(transaction, organization, subjectId)
                .chain(found -> found.filter(WorkflowRow::enabled)
                        .map(workflow -> ofConnection(transaction, organization, workflow))
                        .orElseGet(() -> Uni.createFrom().item(Optional.of("the workflow is disabled"))));
    }

    /** Why the connection of a workflow keeps it from running; empty when it does not. */
    Uni<Optional<String>> ofConnection(SqlConnection transaction, OrganizationId organization, WorkflowRow workflow) {
        if (workflow.integrationId().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return connections
                .find(transaction, organization, workflow.integrationId().getAsLong())
                .map(found -> found.filter(PxcConnection::enabled).isPresent()
                        ? Optional.empty()
                        : Optional.of("the integration is disabled"));
    }

    @Override
    public Uni<Integer> totalSteps(SqlConnection transaction, OrganizationId organization, long subjectId) {
        return workflows
                .find(transaction, organization, subjectId)
                .map(found ->
                        found.map(workflow -> workflow.definition().size()).orElse(0));
    }
}
