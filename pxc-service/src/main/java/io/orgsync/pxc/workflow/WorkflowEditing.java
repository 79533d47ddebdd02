package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.agent.AgentUser;
import io.orgsync.pxc.agent.AgentUserRepository;
import io.orgsync.pxc.workflow.DefinitionFindings.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people write into workflows, checked before any of it is stored. */
@ApplicationScoped
class WorkflowEditing {

    private final OrganizationTransactions transactions;
    private final WorkflowDefinitions definitions;
    private final WorkflowRepository workflows;
    private final AgentUserRepository agents;
    private final WorkflowService service;

    WorkflowEditing(
            OrganizationTransactions transactions,
            WorkflowDefinitions definitions,
            WorkflowRepository workflows,
            AgentUserRepository agents,
            WorkflowService service) {
        this.transactions = transactions;
        this.definitions = definitions;
        this.workflows = workflows;
        this.agents = agents;
        this.service = service;
    }

    Uni<WorkflowView> create(Caller caller, WorkflowSubmission submitted) {
        WorkflowChange change = submitted.asChange();
        Optional<CheckedDefinition> definition = change.definition(definitions);
        WorkflowSettings settings = change.applyTo(WorkflowSettings.manual(submitted.name()), definition);
        return transactions.inTransaction(
                caller.organization(),
                tx -> complete(tx, caller.organization(), change, definition, settings)
                        .chain(complete -> service.create(tx, caller, Optional.empty(), complete)));
    }

    /** Changes what is given and nothing else; runs that have begun keep their steps. */
    Uni<WorkflowView> change(Caller caller, long id, WorkflowChange change) {
        OrganizationId organization = caller.organization();
        Optional<CheckedDefinition> definition = change.definition(definitions);
        return transactions.inTransaction(
                organization,
                tx -> workflows
                        .lockForUpdate(tx, organization, id)
                        .map(found -> found.orElseThrow(() -> NotFound.of("workflow")))
                        .map(row -> change.applyTo(row.settings(), definition))
                        .chain(settings -> complete(tx, organization, change, definition, settings))
                        .chain(settings -> service.update(tx, caller, id, settings)));
    }

    private Uni<WorkflowSettings> complete(
            SqlConnection tx,
            OrganizationId organization,
            WorkflowChange change,
            Optional<CheckedDefinition> definition,
            WorkflowSettings settings) {
        List<Reference> references =
                new ArrayList<>(definition.map(CheckedDefinition::references).orElse(List.of()));
        references.addAll(settings.place().references());
        return definitions
                .requireKnown(tx, organization, references)
                .chain(() -> named(tx, organization, change, settings));
    }

    /** Whoever assigns one of the agents without a name means the agent's. */
    private Uni<WorkflowSettings> named(
            SqlConnection tx, OrganizationId organization, WorkflowChange change, WorkflowSettings settings) {
        if (change.assignedUserName().isPresent() || change.assignedUserId().isEmpty()) {
            return Uni.createFrom().item(settings);
        }
        return agents.find(tx, organization, change.assignedUserId().get())
                .map(found -> settings.withAssignedUserName(
                        found.map(AgentUser::displayName).or(settings::assignedUserName)));
    }
}
