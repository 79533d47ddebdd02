package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown id in the path is a 404 before the body is looked at, or the stream is opened. */
class PathFilter {

    private static final String ID = "\\d{1,18}";

    private final Caller caller;
    private final OrganizationTransactions transactions;
    private final WorkflowRepository workflows;
    private final ScheduleRepository schedules;
    private final RunRepository runs;

    PathFilter(
            Caller caller,
            OrganizationTransactions transactions,
            WorkflowRepository workflows,
            ScheduleRepository schedules,
            RunRepository runs) {
        this.caller = caller;
        this.transactions = transactions;
        this.workflows = workflows;
        this.schedules = schedules;
        this.runs = runs;
    }

    private interface Lookup {
        Uni<? extends Optional<?>> find(SqlClient transaction, OrganizationId organization, long id);
    }

    @OfWorkflow
    @ServerRequestFilter
    Uni<Void> checkWorkflow(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? require(request, "id", "workflow", workflows::find)
                : Uni.createFrom().voidItem();
    }

    @OfSchedule
    @ServerRequestFilter
    Uni<Void> checkSchedule(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? require(request, "id", "schedule", schedules::find)
                : Uni.createFrom().voidItem();
    }

    /** Below a workflow also the run of another workflow is unknown. */
    @OfRun
    @ServerRequestFilter
    Uni<Void> checkRun(ContainerRequestContext request) {
        String workflow = request.getUriInfo().getPathParameters().getFirst("id");
        return require(
                request,
                "runId",
                "run",
                (tx, organization, id) -> runs.find(tx, organization, id)
                        .map(found -> found.filter(
                                run -> workflow == null || workflow.equals(String.valueOf(run.subjectId())))));
    }

    private Uni<Void> require(ContainerRequestContext request, String parameter, String noun, Lookup lookup) {
        String id = request.getUriInfo().getPathParameters().getFirst(parameter);
        if (!id.matches(ID)) {
            throw NotFound.of(noun);
        }
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> lookup.find(tx, organization, Long.parseLong(id)).map(Optional::isPresent))
                .invoke(known -> {
                    if (!known) {
                        throw NotFound.of(noun);
                    }
                })
                .replaceWithVoid();
    }
}
