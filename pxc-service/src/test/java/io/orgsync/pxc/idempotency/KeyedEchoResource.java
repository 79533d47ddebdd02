package io.orgsync.pxc.idempotency;

import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Methods that take bodies, to be repeated: in tests only. */
@Path("/api/keyed-echo")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATE)
public class KeyedEchoResource {

    private final AtomicInteger effects = new AtomicInteger();

    public record Words(String text, Optional<Integer> times) {}

    public record Echo(int effect, long characters) {}

    @POST
    @Path("/json")
    @Idempotent
    @Operation(hidden = true)
    public Uni<Response> json(@NotNull Words words) {
        return Uni.createFrom().item(() -> answer(words.text().length()));
    }

    @POST
    @Path("/multipart")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Operation(hidden = true)
    public Uni<Response> multipart(@RestForm("file") FileUpload file) {
        return Uni.createFrom().item(() -> answer(file.size()));
    }

    private Response answer(long characters) {
        int effect = effects.incrementAndGet();
        return Response.created(URI.create("/api/keyed-echo/" + effect))
                .entity(new Echo(effect, characters))
                .build();
    }
}
