package io.orgsync.ascora.job;

import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown job in the path is a 404. */
class JobPathFilter {

    private final Caller caller;
    private final OrganizationTransactions transactions;
    private final JobRowRepository rows;

    JobPathFilter(Caller caller, OrganizationTransactions transactions, JobRowRepository rows) {
        this.caller = caller;
        this.transactions = transactions;
        this.rows = rows;
    }

    @OfJob
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return isReadable(request) ? require(request) : Uni.createFrom().voidItem();
    }

    /** A media type that will be refused is refused first. */
    private static boolean isReadable(ContainerRequestContext request) {
        boolean file = request.getUriInfo().getPath().endsWith("/attachments") && request.hasEntity();
        return file
                ? MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())
                : JsonBody.isReadable(request);
    }

    private Uni<Void> require(ContainerRequestContext request) {
        RecordKey key = new RecordKey(request.getUriInfo().getPathParameters().getFirst("jobId"));
        return transactions
                .inTransaction(caller.organization(), tx -> rows.find(tx, caller.organization(), key))
                .map(found -> found.orElseThrow(() -> NotFound.of("job")))
                .replaceWithVoid();
    }
}
