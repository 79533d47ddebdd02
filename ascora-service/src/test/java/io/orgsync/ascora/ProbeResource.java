package io.orgsync.ascora;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.UpstreamProblem;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Provokes what the real resources may run into. */
@Path("/api/probes")
@RolesAllowed(Role.VIEW)
public class ProbeResource {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    private final Caller caller;
    private final Pool pool;

    ProbeResource(Caller caller, Pool pool) {
        this.caller = caller;
        this.pool = pool;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Secrets(
            @JsonProperty("client_id") @NotBlank String clientId,
            @NotBlank @Size(max = 10) String secret) {}

    record Probe(
            @NotBlank @Size(max = 300) String name,
            @Min(1) int count,
            Optional<BigDecimal> amount,
            Optional<LocalDate> day,
            Optional<OffsetDateTime> at,
            Optional<Boolean> active,
            Optional<Colour> colour,
            Optional<@Valid Secrets> credentials,
            List<@Valid @NotNull Item> items) {

        Probe {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record Item(@NotBlank String label) {}

    @POST
    @RolesAllowed(Role.OPERATE)
    public Uni<Probe> echo(@NotNull @Valid Probe body) {
        return Uni.createFrom().item(body);
    }

    @GET
    public Response letters(@BeanParam PageRequest page, UriInfo uri) {
        int from =
                page.cursor().map(cursor -> LETTERS.indexOf(cursor.text(0)) + 1).orElse(page.offset());
        int to = Math.min(LETTERS.size(), from + page.limit());
        List<String> rows = LETTERS.subList(Math.min(from, to), to);
        Optional<Cursor> next = to < LETTERS.size() ? Optional.of(Cursor.after(LETTERS.get(to - 1))) : Optional.empty();
        return ListResponse.of(new Page<>(rows, LETTERS.size(), next), page, uri);
    }

    @GET
    @Path("/query")
    public Map<String, String> query(
            @QueryParam("since") Optional<OffsetDateTime> since,
            @QueryParam("id") UUID id,
            @QueryParam("colour") Optional<Colour> colour,
            @QueryParam("stale") Optional<Boolean> stale,
            @QueryParam("days") @Min(1) Integer days,
            @QueryParam("search") Optional<String> search) {
        return Map.of(
                "search",
                search.orElse("absent"),
                "since",
                since.map(Object::toString).orElse("absent"));
    }

    @GET
    @Path("/things/{id}")
    public UUID thing(@PathParam("id") UUID id) {
        return id;
    }

    @GET
    @Path("/caller")
    public String caller() {
        return caller.userName();
    }

    @GET
    @Path("/crash")
    public Uni<String> crash() {
        return Uni.createFrom().failure(new IllegalStateException("a secret of ours"));
    }

    @GET
    @Path("/conflict")
    public Uni<String> conflict() {
        return Uni.createFrom().failure(Conflict.of("Another run is on.", Map.of("conflictId", 7)));
    }

    @GET
    @Path("/breaker")
    public String breaker() {
        throw UpstreamProblem.heldBack("Ascora", Duration.ofSeconds(30));
    }

    @GET
    @Path("/outage")
    public Uni<Integer> outage() {
        return pool.withTransaction(connection -> connection
                .query("select pg_terminate_backend(pg_backend_pid())")
                .execute()
                .map(rows -> rows.size()));
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return "plain";
    }

    @GET
    @Path("/unwritable")
    public Object unwritable() {
        return new Object() {
            @JsonProperty
            String fails() {
                throw new IllegalStateException("a secret of ours");
            }
        };
    }
}
