package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes workflows from templates: workflow, schedule, objective and Key Results are one transaction. */
@ApplicationScoped
class TemplateService {

    private final OrganizationTransactions transactions;
    private final WorkflowTemplates templates;
    private final WorkflowService workflows;
    private final PxcConnectionRepository connections;
    private final TemplateKeyResults keyResults;

    TemplateService(
            OrganizationTransactions transactions,
            WorkflowTemplates templates,
            WorkflowService workflows,
            PxcConnectionRepository connections,
            TemplateKeyResults keyResults) {
        this.transactions = transactions;
        this.templates = templates;
        this.workflows = workflows;
        this.connections = connections;
        this.keyResults = keyResults;
    }

    /** The new workflow with the ids of the Key Results that it moves, by their names in the template. */
    @Schema(name = "InstantiatedTemplate")
    record Instantiated(WorkflowView workflow, Map<String, Long> keyResults) {}

    Uni<Instantiated> instantiate(Caller caller, String key, TemplateUse use) {
        OrganizationId organization = caller.organization();
        WorkflowTemplate template = templates.find(key).orElseThrow(() -> NotFound.of("workflow template"));
        Map<String, Long> given = use.requireKeyResults(template);
        return transactions.inTransaction(
                organization,
                tx -> connections
                        .find(tx, organization, use.integrationId())
                        .map(found -> found.orElseThrow(() -> NotFound.of("integration")))
                        .chain(connection -> keyResults
                                .complete(tx, organization, template, given, use.objectiveId())
                                .chain(ids -> create(tx, caller, template, use, connection, ids))));
    }

    private Uni<Instantiated> create(
            SqlConnection tx,
            Caller caller,
            WorkflowTemplate template,
            TemplateUse use,
            PxcConnection connection,
            Map<String, Long> ids) {
        return workflows
                .create(tx, caller, Optional.of(template.key()), settings(template, use, connection, ids))
                .map(created -> new Instantiated(created, ids));
    }

    private static WorkflowSettings settings(
            WorkflowTemplate template, TemplateUse use, PxcConnection connection, Map<String, Long> keyResults) {
        WorkflowSettings manual =
                WorkflowSettings.manual(use.name().map(String::strip).orElse(template.name()));
        return new WorkflowSettings(
                manual.name(),
                Optional.of(template.description()),
                template.triggerType(),
                template.triggerConfig(connection.config().timezone().getId()),
                template.steps(connection.integrationId(), keyResults),
                OptionalLong.of(connection.integrationId()),
                manual.retryConfig(),
                manual.executionTimeout(),
                manual.enabled(),
                manual.assignedUserName(),
                manual.place());
    }
}
