package io.orgsync.ascora.transfer;

import io.orgsync.ascora.Answer;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many changes with one request. */
@Path("/api/organizations/{orgId}/ascora/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfer")
public class BatchResource {

    private final BatchService batches;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    BatchResource(BatchService batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /** The envelope of a batch, for the API's document. */
    record BatchAnswer(boolean success, BatchResult data) {}

    /**
     * Creates, updates, reads again or resolves up to 1000 records, each as if it had been asked for alone: an item that is
     * invalid, unknown or in conflict fails, and the others don't. 200 when every item is over within 25 s; else 202, where
     * {@code state} and {@code outboxId} of an item say that it is still owed to Ascora, or {@code not_begun} that there was
     * no time for it: send it again. 400 only when the batch itself can't be understood.
     */
    @POST
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "runBatch", summary = "Do the same with many records")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public Uni<Response> run(@NotNull @Valid BatchSubmission batch, @Context HttpHeaders headers) {
        Secret authorization = Secret.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return batches.run(caller.detached(), batch, authorization).map(BatchResource::answer);
    }

    private static Response answer(BatchResult result) {
        return Response.status(result.over() ? 200 : 202)
                .entity(new Answer<>(result.success(), Optional.empty(), result))
                .build();
    }
}
