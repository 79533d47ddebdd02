package io.orgsync.model.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Turns what is wrong with a request's JSON into a 400. It happens here, around the reading, so that a fault in JSON of
 * our own or of an upstream stays a fault of ours.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class JsonBody implements ReaderInterceptor {

    /**
     * False for a body of a media type that will be refused. The framework does that after all request filters, and
     * what they find must not be told first.
     */
    public static boolean isReadable(ContainerRequestContext request) {
        return request.getMediaType() == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return present(context, context.proceed());
        } catch (JsonProcessingException fault) {
            throw JsonFault.asProblem(fault);
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException fault ? JsonFault.asProblem(fault) : wrapped;
        }
    }

    // A body may be left out where all of it is optional; the literal null is never meant.
    private static Object present(ReaderInterceptorContext context, Object body) {
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (body == null && length != null && !length.equals("0")) {
            throw InvalidRequest.of("", "The body must not be null");
        }
        return body;
    }
}
