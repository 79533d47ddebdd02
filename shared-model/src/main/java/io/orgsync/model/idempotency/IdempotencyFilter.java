package io.orgsync.model.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.Unprocessable;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Stands before and behind methods that are {@link Idempotent}. */
class IdempotencyFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String CLAIM = KeyClaim.class.getName();
    private static final int BEHIND_PATHS = Priorities.USER + 100;
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE);
    private static final String JSON_WITH_CHARSET = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final int SERVER_FAULT = 500;

    private final Caller caller;
    private final IdempotencyService requests;
    private final ObjectMapper json;

    IdempotencyFilter(Caller caller, IdempotencyService requests, ObjectMapper json) {
        this.caller = caller;
        this.requests = requests;
        this.json = json;
    }

    @Idempotent
    @ServerRequestFilter(priority = BEHIND_PATHS)
    Uni<Response> admit(ContainerRequestContext request, RoutingContext routing) {
        Optional<IdempotencyKey> key = IdempotencyKey.of(request.getHeaders().get(Idempotent.HEADER));
        OrganizationId organization = caller.organization();
        return key.map(known -> RequestBody.of(request, routing)
                        .map(body -> keyed(request, known, body))
                        .chain(keyed -> requests.admit(organization, keyed))
                        .map(admission -> answer(request, admission)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static KeyedRequest keyed(ContainerRequestContext request, IdempotencyKey key, byte[] body) {
        var address = request.getUriInfo().getRequestUri();
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        return KeyedRequest.of(request.getMethod(), address.getRawPath(), key, query, body);
    }

    /** Null lets the request through: that is the framework's contract. */
    private static Response answer(ContainerRequestContext request, Admission admission) {
        if (admission instanceof Admission.Claimed claimed) {
            request.setProperty(CLAIM, claimed.claim());
            return null;
        }
        if (admission instanceof Admission.Answered answered) {
            return again(answered.answer());
        }
        throw admission instanceof Admission.Taken
                ? Unprocessable.of("The Idempotency-Key was used for another request.")
                : Conflict.of("The request with this Idempotency-Key is at work; ask again later.");
    }

    private static Response again(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.body().ifPresent(body -> response.entity(body).header(HttpHeaders.CONTENT_TYPE, contentType(answer)));
        Optional.ofNullable(answer.headers().get(HttpHeaders.LOCATION))
                .ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return response.build();
    }

    /** The framework completes the type of a JSON answer after this filter has seen it. */
    private static String contentType(KeptAnswer answer) {
        String known = answer.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return known.equals(MediaType.APPLICATION_JSON) ? JSON_WITH_CHARSET : known;
    }

    /** The answer is kept before it is sent: who has seen it can rely on it. */
    @Idempotent
    @ServerResponseFilter
    Uni<Void> keep(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getProperty(CLAIM) instanceof KeyClaim claim
                ? settle(claim, response).onFailure().recoverWithUni(failure -> unsettled(failure))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> settle(KeyClaim claim, ContainerResponseContext response) {
        return isFinal(response.getStatus())
                ? Uni.createFrom()
                        .item(() -> new KeptAnswer(response.getStatus(), headers(response), body(response)))
                        .chain(answer -> requests.keep(claim, answer))
                : requests.giveUp(claim);
    }

    /** The work is done and its answer is true; a claim that can't be settled expires. */
    private static Uni<Void> unsettled(Throwable failure) {
        LOG.warnf(
                "The answer of an idempotent request could not be kept: %s",
                failure.getClass().getName());
        return Uni.createFrom().voidItem();
    }

    private static boolean isFinal(int status) {
        return status < SERVER_FAULT
                && status != Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()
                && status != Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new HashMap<>();
        KEPT_HEADERS.forEach(name ->
                Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> headers.put(name, value)));
        return headers;
    }

    private Optional<String> body(ContainerResponseContext response) {
        return Optional.ofNullable(response.getEntity()).map(this::text);
    }

    private String text(Object entity) {
        try {
            return entity instanceof String written ? written : json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What can be answered is JSON", impossible);
        }
    }
}
