package io.orgsync.ascora.webhook;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What Ascora tells this service of by itself. */
@Path("/api/organizations/{orgId}/ascora/webhooks/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web hooks")
@RolesAllowed(Role.ADMINISTER)
public class SubscriptionResource {

    private final SubscriptionService subscriptions;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    SubscriptionResource(SubscriptionService subscriptions, Caller caller) {
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    /** Which events; absent is all six. */
    @Schema(name = "WebhookSubscriptionSubmission")
    record Wanted(Optional<@Size(min = 1, message = "must not be empty") Set<@NotNull HookEvent>> events) {

        static Set<HookEvent> of(Wanted body) {
            return Optional.ofNullable(body)
                    .flatMap(Wanted::events)
                    .map(Set::copyOf)
                    .orElseGet(() -> EnumSet.allOf(HookEvent.class));
        }
    }

    /**
     * What is still to be done in Ascora.
     *
     * @param owed subscriptions that Ascora could not be told of yet; it is tried again
     */
    @Schema(name = "WebhookSubscriptionsEnded")
    record Ended(long owed) {

        Answer<Ended> answer() {
            return Answer.of(
                    owed == 0 ? "Deleted in Ascora." : "Ascora could not be told of all of it; it is tried again.",
                    this);
        }
    }

    /** Subscriptions with their state, and what waits in the inbox. */
    @GET
    @Refuses(409)
    @Operation(operationId = "listWebhookSubscriptions", summary = "Subscriptions to Ascora's web hooks")
    public Uni<Answer<SubscriptionList>> list() {
        return subscriptions.list(caller.organization()).map(Answer::of);
    }

    /**
     * Subscribes to events in Ascora, those that have a subscription already excepted. 409 when not connected, or while
     * PUBLIC_BASE_URL is not set; 422, 502, 503 and 504 as of connect. What was made before a failure stays: repeat the
     * call for the rest.
     */
    @POST
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @Refuses({502, 504})
    @Operation(operationId = "subscribeWebhooks", summary = "Subscribe to Ascora's web hooks")
    public Uni<Answer<SubscriptionList>> subscribe(@Valid Wanted wanted) {
        return subscriptions
                .subscribe(caller.detached(), Wanted.of(wanted))
                .map(all -> Answer.of("Ascora tells of changes.", all));
    }

    /** New subscriptions with new secrets, then the old ones are deleted; their secrets are taken until then. */
    @POST
    @Path("/rotate")
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @Consumes(MediaType.WILDCARD)
    @Refuses({502, 504})
    @Operation(operationId = "rotateWebhookSecrets", summary = "Give all subscriptions new secrets")
    public Uni<Answer<SubscriptionList>> rotate() {
        return subscriptions.rotate(caller.detached()).map(all -> Answer.of("The secrets are new.", all));
    }

    /** Deletes all subscriptions; their secrets are no longer taken, whatever Ascora says. 409 when not connected. */
    @DELETE
    @Refuses(409)
    @Operation(operationId = "deleteWebhookSubscriptions", summary = "Delete all subscriptions")
    public Uni<Answer<Ended>> deleteAll() {
        return subscriptions.endAll(caller.detached()).map(owed -> new Ended(owed).answer());
    }

    /** Deletes one subscription. 404 for an unknown one. */
    @DELETE
    @Path("/{subscriptionId}")
    @Refuses(409)
    @Operation(operationId = "deleteWebhookSubscription", summary = "Delete a subscription")
    public Uni<Answer<Ended>> delete(@PathParam("subscriptionId") String subscriptionId) {
        return subscriptions.end(caller.detached(), id(subscriptionId)).map(owed -> new Ended(owed).answer());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw NotFound.of("subscription");
        }
    }
}
