package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.keyresult.KeyResultRepository;
import io.orgsync.pxc.keyresult.NewObjective;
import io.orgsync.pxc.keyresult.ObjectiveRepository;
import io.orgsync.pxc.workflow.WorkflowTemplate.NamedKeyResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Key Results of a new workflow: those that a caller names, and new ones for the rest of the template's names. */
@ApplicationScoped
class TemplateKeyResults {

    private final KeyResultRepository keyResults;
    private final ObjectiveRepository objectives;

    TemplateKeyResults(KeyResultRepository keyResults, ObjectiveRepository objectives) {
        this.keyResults = keyResults;
        this.objectives = objectives;
    }

    /** An id for each name of the template; 404 for a given id that the organisation doesn't have. */
    Uni<Map<String, Long>> complete(
            SqlConnection tx,
            OrganizationId organization,
            WorkflowTemplate template,
            Map<String, Long> given,
            Optional<Long> objectiveId) {
        List<NamedKeyResult> missing = template.keyResults().stream()
                .filter(named -> !given.containsKey(named.name()))
                .toList();
        return requireKnown(tx, organization, given)
                .chain(() -> requireObjective(tx, organization, objectiveId))
                .chain(() -> missing.isEmpty()
                        ? Uni.createFrom().item(Map.<String, Long>of())
                        : objective(tx, organization, template, objectiveId)
                                .chain(objective -> create(tx, organization, objective, missing)))
                .map(created -> ordered(template, given, created));
    }

    private Uni<Void> requireKnown(SqlConnection tx, OrganizationId organization, Map<String, Long> given) {
        return keyResults
                .known(tx, organization, new HashSet<>(given.values()))
                .invoke(known -> {
                    if (!known.containsAll(given.values())) {
                        throw NotFound.of("key result");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireObjective(SqlConnection tx, OrganizationId organization, Optional<Long> objectiveId) {
        return objectives
                .known(tx, organization, objectiveId.map(id -> Set.of(id)).orElse(Set.of()))
                .invoke(known -> {
                    if (objectiveId.isPresent() && known.isEmpty()) {
                        throw NotFound.of("objective");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Long> objective(
            SqlConnection tx, OrganizationId organization, WorkflowTemplate template, Optional<Long> objectiveId) {
        NewObjective created =
                new NewObjective(template.objective(), Optional.of(template.description()), Optional.of("PXC"));
        return objectiveId
                .map(id -> Uni.createFrom().item(id))
                .orElseGet(() -> keyResults.createObjective(tx, organization, created));
    }

    private Uni<Map<String, Long>> create(
            SqlConnection tx, OrganizationId organization, long objectiveId, List<NamedKeyResult> missing) {
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(named -> keyResults
                        .create(tx, organization, named.under(objectiveId))
                        .map(id -> Map.entry(named.name(), id)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<String, Long> ordered(
            WorkflowTemplate template, Map<String, Long> given, Map<String, Long> created) {
        Map<String, Long> all = new LinkedHashMap<>();
        template.keyResults().stream()
                .map(NamedKeyResult::name)
                .forEach(name -> all.put(name, given.getOrDefault(name, created.get(name))));
        return all;
    }
}
