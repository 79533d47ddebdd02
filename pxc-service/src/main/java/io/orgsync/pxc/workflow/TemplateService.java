package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.orgsync.pxc.keyresult.KeyResultRepository;
import io.orgsync.pxc.keyresult.NewKeyResult;
import io.orgsync.pxc.keyresult.NewObjective;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes workflows from templates: workflow, schedule, objective and Key Results are one transaction. */
@ApplicationScoped
class TemplateService {

    private final OrganizationTransactions transactions;
    private final WorkflowTemplates templates;
    private final WorkflowService workflows;
    private final PxcConnectionRepository connections;
    private final KeyResultRepository keyResults;

    TemplateService(
            OrganizationTransactions transactions,
            WorkflowTemplates templates,
            WorkflowService workflows,
            PxcConnectionRepository connections,
            KeyResultRepository keyResults) {
        this.transactions = transactions;
        this.templates = templates;
        this.workflows = workflows;
        this.connections = connections;
        this.keyResults = keyResults;
    }

    /** The new workflow with the ids of the Key Results that it moves, by their names in the template. */
    record Instantiated(WorkflowView workflow, Map<String, Long> keyResults) {}

    Uni<Instantiated> instantiate(Caller caller, String key, TemplateUse use) {
        OrganizationId organization = caller.organization();
        WorkflowTemplate template = templates.find(key).orElseThrow(() -> NotFound.of("workflow template"));
        return transactions.inTransaction(
                organization,
                tx -> connections
                        .find(tx, organization, use.integrationId())
                        .map(found -> found.orElseThrow(() -> NotFound.of("integration")))
                        .chain(connection -> instantiate(tx, organization, template, use, connection)));
    }

    private Uni<Instantiated> instantiate(
            SqlConnection tx,
            OrganizationId organization,
            WorkflowTemplate template,
            TemplateUse use,
            PxcConnection connection) {
        Uni<Map<String, Long>> ids = use.creates()
                ? createKeyResults(tx, organization, template)
                : existingKeyResults(tx, organization, use.requireKeyResults(template));
        return ids.chain(named -> workflows
                .create(tx, organization, workflow(template, use, connection, named))
                .map(created -> new Instantiated(created, named)));
    }

    private static NewWorkflow workflow(
            WorkflowTemplate template, TemplateUse use, PxcConnection connection, Map<String, Long> keyResults) {
        return new NewWorkflow(
                use.name().orElse(template.name()),
                Optional.of(template.description()),
                Optional.of(template.key()),
                template.triggerType(),
                template.triggerConfig(connection.config().timezone().getId()),
                template.steps(connection.integrationId(), keyResults),
                OptionalLong.of(connection.integrationId()),
                Optional.empty());
    }

    private Uni<Map<String, Long>> createKeyResults(
            SqlConnection tx, OrganizationId organization, WorkflowTemplate template) {
        NewObjective objective =
                new NewObjective(template.objective(), Optional.of(template.description()), Optional.of("PXC"));
        return keyResults
                .createObjective(tx, organization, objective)
                .chain(objectiveId -> Multi.createFrom()
                        .iterable(template.keyResults())
                        .onItem()
                        .transformToUniAndConcatenate(named -> keyResults
                                .create(tx, organization, NewKeyResult.count(objectiveId, named.title()))
                                .map(id -> Map.entry(named.name(), id)))
                        .collect()
                        .in(LinkedHashMap::new, (ids, entry) -> ids.put(entry.getKey(), entry.getValue())));
    }

    private Uni<Map<String, Long>> existingKeyResults(
            SqlConnection tx, OrganizationId organization, Map<String, Long> given) {
        return keyResults.known(tx, organization, new HashSet<>(given.values())).map(known -> {
            if (!known.containsAll(given.values())) {
                throw NotFound.of("key result");
            }
            return given;
        });
    }
}
