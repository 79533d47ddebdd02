package io.orgsync.ascora.connection;

import io.orgsync.ascora.Answer;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The organisation's connection to Ascora; it has one at most. */
@Path("/api/organizations/{orgId}/ascora")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connection")
@RolesAllowed(Role.ADMINISTER)
public class ConnectionResource {

    private final Caller caller;
    private final ConnectService connecting;
    private final ConnectionTestService tests;
    private final DisconnectService disconnecting;
    private final StatusService statuses;
    private final SettingsService settings;
    private final AccountService account;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    ConnectionResource(
            Caller caller,
            ConnectService connecting,
            ConnectionTestService tests,
            DisconnectService disconnecting,
            StatusService statuses,
            SettingsService settings,
            AccountService account) {
        this.caller = caller;
        this.connecting = connecting;
        this.tests = tests;
        this.disconnecting = disconnecting;
        this.statuses = statuses;
        this.settings = settings;
        this.account = account;
    }

    /** Where the key was taken. */
    @Schema(name = "AscoraTestResult")
    public record Tested(boolean connected, URI apiUrl) {}

    /**
     * Tries the key with a list of one customer, 8 s a try and 25 s in all, and keeps it encrypted when Ascora takes it;
     * 201 also on a reconnect, under the same id. Starts no pull. 400 names each refused member, an address that must
     * not be called among them; 502 when Ascora refuses the key or gives no usable answer, 503 when it can't be reached
     * or calls are held back, 504 when it takes too long. Then nothing is stored.
     */
    @POST
    @Path("/connect")
    @ResponseStatus(201)
    @Refuses({422, 502, 504})
    @Operation(operationId = "connectAscora", summary = "Connect the organisation to Ascora")
    public Uni<Answer<ConnectionView>> connect(@NotNull @Valid ConnectionSubmission submitted) {
        return connecting
                .connect(caller.detached(), submitted)
                .map(connection -> Answer.of("Ascora is connected.", connection));
    }

    /**
     * Tries credentials as connect does without saving them; without a key in the body, or without a body, the stored
     * connection, whose status then tells the outcome. Errors as for connect; 409 when there is no stored key.
     */
    @POST
    @Path("/test")
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 422, 502, 504})
    @Operation(operationId = "testAscora", summary = "Try credentials without saving them")
    public Uni<Answer<Tested>> test(@Valid TestSubmission submitted) {
        return tests.test(caller.detached(), Optional.ofNullable(submitted).orElse(TestSubmission.OF_THE_STORED))
                .map(apiUrl -> Answer.of("Ascora takes the key.", new Tested(true, apiUrl)));
    }

    /** Erases the key, stops the schedule and the run under way; mirror and settings stay. 200 also when not connected. */
    @POST
    @Path("/disconnect")
    @Consumes(MediaType.WILDCARD)
    @Refuses({502, 504})
    @Operation(operationId = "disconnectAscora", summary = "Disconnect the organisation from Ascora")
    public Uni<Answer.Acknowledgement> disconnect() {
        return disconnecting
                .disconnect(caller.detached())
                .map(ended -> Answer.saying(ended ? "Ascora is disconnected." : "Ascora was not connected."));
    }

    /** How the connection is. 404 with {@code data.connected:false} when the organisation is not connected. */
    @GET
    @Path("/status")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getAscoraStatus", summary = "How the connection to Ascora is")
    public Uni<Answer<StatusView>> status() {
        return statuses.status(caller.organization()).map(Answer::of);
    }

    /**
     * Says that the account the key leads to is the right one, although the mirror came from another: what waited for
     * that is sent from now on. 200 also when there was nothing to confirm; 409 when the organisation is not connected.
     */
    @POST
    @Path("/account/confirm")
    @Consumes(MediaType.WILDCARD)
    @Refuses(409)
    @Operation(operationId = "confirmAscoraAccount", summary = "Confirm a changed account")
    public Uni<Answer.Acknowledgement> confirmAccount() {
        return account.confirm(caller.detached())
                .map(confirmed ->
                        Answer.saying(confirmed ? "The account is confirmed." : "The account had not changed."));
    }

    /** All settings, defaults filled in. 409 when the organisation is not connected. */
    @GET
    @Path("/settings")
    @RolesAllowed(Role.VIEW)
    @Refuses(409)
    @Operation(operationId = "getAscoraSettings", summary = "The connection's settings")
    public Uni<Answer<SettingsView>> settings() {
        return settings.settings(caller.organization()).map(Answer::of);
    }

    /** Changes what is given and answers all. 400 names each refused member; 409 when not connected. */
    @PUT
    @Path("/settings")
    @Refuses(409)
    @Operation(operationId = "changeAscoraSettings", summary = "Change the connection's settings")
    public Uni<Answer<SettingsView>> change(@NotNull @Valid SubmittedSettings submitted) {
        return settings.change(caller.detached(), submitted)
                .map(changed -> Answer.of("The settings are saved.", changed));
    }
}
