package io.orgsync.ascora.invoice;

import io.orgsync.ascora.Answer;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
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

/** Payments of invoices: those that were recorded here, and those that Ascora shows. */
@Path("/api/organizations/{orgId}/ascora")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class PaymentResource {

    private static final List<String> STATES = List.of("pending", "done", "unknown", "failed", "void");

    private final PaymentCommands commands;
    private final PaymentService payments;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    PaymentResource(PaymentCommands commands, PaymentService payments, Caller caller) {
        this.commands = commands;
        this.payments = payments;
        this.caller = caller;
    }

    /** A page of payments; {@code total} counts what the filters match. */
    record PaymentList(
            @Schema(implementation = PaymentView[].class) List<Map<String, Object>> payments,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record PaymentListAnswer(boolean success, PaymentList data) {}

    /** The envelope of one payment, for the API's document. */
    record PaymentAnswer(boolean success, Optional<String> message, PaymentView data) {}

    /**
     * Records a payment of an invoice in Ascora: by our own receipt number, once. 200 when Ascora has confirmed it within
     * 25 s; else 202 with {@code state} (pending or unknown) and {@code outboxId}. What may have reached Ascora is never
     * sent again: an unknown one waits for a person.
     *
     * <p>400 for a payment method that must be mapped first; 404 for an unknown invoice; 409 when not connected, when the
     * invoice has no number, or when the same amount was paid by the same method for the same day less than a minute ago;
     * 422 when it is more than what is outstanding, or Ascora refuses it. {@code force} records it all the same, unless
     * Ascora refuses it.
     */
    @POST
    @Path("/invoices/{invoiceId}/payment")
    @OfInvoice
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "recordPayment", summary = "Record a payment of an invoice in Ascora")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    public Uni<Response> record(@PathParam("invoiceId") String invoiceId, @NotNull @Valid PaymentSubmission submitted) {
        return commands.record(caller.detached(), invoiceId, submitted).map(written -> written.answer(200));
    }

    /**
     * Payments, newest first: those recorded here in all their states, and those that Ascora's feed has shown besides. 400
     * for an unknown state.
     *
     * @param state pending, done, unknown, failed or void
     * @param invoiceId the invoice's row id, Ascora's id of it, or its number
     */
    @GET
    @Path("/payments")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listPayments", summary = "Payments of invoices and their states")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("state")
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "pending|done|unknown|failed|void"))
                    Optional<String> state,
            @QueryParam("invoiceId") @Parameter(description = "The invoice's row id, Ascora's id of it, or its number")
                    Optional<String> invoiceId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        state.filter(word -> !STATES.contains(word)).ifPresent(word -> {
            throw InvalidRequest.of("state", "must be one of " + String.join(", ", STATES));
        });
        var filter = new PaymentQueries.Filter(state, invoiceId.map(RecordKey::new));
        return payments.list(caller.organization(), filter, page)
                .map(found -> Answer.page(found, PaymentList::new, page, uri));
    }

    /**
     * Says that Ascora has recorded the payment: it is done and counts as paid. 404 for an unknown payment; 409 unless it is
     * unknown or failed, or when not connected.
     */
    @POST
    @Path("/payments/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    @Refuses({409, 502, 504})
    @Operation(operationId = "confirmPayment", summary = "Say that Ascora has recorded a payment")
    public Uni<Answer<Map<String, Object>>> confirm(@PathParam("id") String id) {
        return payments.confirm(caller.detached(), payment(id))
                .map(payment -> Answer.of("The payment is done.", payment));
    }

    /** Gives a payment up that Ascora doesn't have. 404 for an unknown payment; 409 unless it is unknown or failed. */
    @POST
    @Path("/payments/{id}/void")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    @Refuses(409)
    @Operation(operationId = "voidPayment", summary = "Give a payment up that Ascora does not have")
    public Uni<Answer<Map<String, Object>>> giveUp(@PathParam("id") String id) {
        return payments.giveUp(caller.detached(), payment(id))
                .map(payment -> Answer.of("The payment is given up.", payment));
    }

    private static UUID payment(String id) {
        return new RecordKey(id).rowId().orElseThrow(() -> NotFound.of("payment"));
    }
}
