package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.FieldError;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.orgsync.pxc.keyresult.KeyResultRepository;
import io.orgsync.pxc.keyresult.ObjectiveRepository;
import io.orgsync.pxc.workflow.DefinitionFindings.Kind;
import io.orgsync.pxc.workflow.DefinitionFindings.Reference;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out before a definition is saved whether it can run. */
@ApplicationScoped
class WorkflowDefinitions {

    private final Map<String, Step> kinds;
    private final PxcConnectionRepository connections;
    private final KeyResultRepository keyResults;
    private final ObjectiveRepository objectives;

    WorkflowDefinitions(
            @All List<Step> kinds,
            PxcConnectionRepository connections,
            KeyResultRepository keyResults,
            ObjectiveRepository objectives) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Step::type, Function.identity()));
        this.connections = connections;
        this.keyResults = keyResults;
        this.objectives = objectives;
    }

    /** Fails with {@link InvalidRequest}; what the ids stand for is not looked at. */
    CheckedDefinition check(String path, List<Map<String, Object>> steps) {
        return new DefinitionCheck(path, steps, kinds).check();
    }

    /** Fails with {@link InvalidRequest} when an id is not one of the organisation's. */
    Uni<Void> requireKnown(SqlConnection tx, OrganizationId organization, Collection<Reference> references) {
        return unknown(tx, organization, references)
                .collect()
                .asList()
                .invoke(WorkflowDefinitions::refuse)
                .replaceWithVoid();
    }

    private Multi<FieldError> unknown(SqlConnection tx, OrganizationId organization, Collection<Reference> references) {
        return Multi.createFrom()
                .items(Kind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> known(tx, organization, kind, ids(references, kind))
                        .map(known -> references.stream()
                                .filter(reference -> reference.kind() == kind && !known.contains(reference.id()))
                                .map(Reference::unknown)
                                .toList()))
                .onItem()
                .transformToMultiAndConcatenate(errors -> Multi.createFrom().iterable(errors));
    }

    private static Set<Long> ids(Collection<Reference> references, Kind kind) {
        return references.stream()
                .filter(reference -> reference.kind() == kind)
                .map(Reference::id)
                .collect(Collectors.toSet());
    }

    private Uni<Set<Long>> known(SqlConnection tx, OrganizationId organization, Kind kind, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return switch (kind) {
            case INTEGRATION -> knownIntegrations(tx, organization, ids);
            case KEY_RESULT -> keyResults.known(tx, organization, ids);
            case OBJECTIVE -> objectives.known(tx, organization, ids);
        };
    }

    private Uni<Set<Long>> knownIntegrations(SqlConnection tx, OrganizationId organization, Set<Long> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> connections.find(tx, organization, id))
                .collect()
                .in(
                        () -> new HashSet<Long>(),
                        (known, found) -> found.ifPresent(connection -> known.add(connection.integrationId())))
                .map(Set::copyOf);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors);
        }
    }
}
