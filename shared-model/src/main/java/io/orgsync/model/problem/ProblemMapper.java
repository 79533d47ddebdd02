package io.orgsync.model.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one mapper of all failures. The framework prefers the mapper of the nearest type and brings its own for the types
 * named beside {@link Throwable}.
 */
class ProblemMapper {

    private final ObjectMapper json;

    ProblemMapper(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    Response answer(Throwable failure, ContainerRequestContext request) throws JsonProcessingException {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        ProblemAnswer answer = ProblemAnswer.to(failure, LoggedRequest.of(request.getMethod(), path));
        // Written here, since no body writer is registered for the media type.
        Response.ResponseBuilder response = Response.status(answer.problem().status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(json.writeValueAsString(answer.problem()));
        answer.headers().forEach(response::header);
        if (answer.problem().status() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            response.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.ofCurrentRequest()));
        }
        return response.build();
    }
}
