package io.orgsync.model.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;

/** The bytes of a request's body, before the framework has read them; it finds them where it looks. */
final class RequestBody {

    private static final MediaType FORM = MediaType.MULTIPART_FORM_DATA_TYPE;
    private static final byte[] NONE = {};

    private RequestBody() {}

    /** Nothing for a multipart body, which may be large and is read part by part. */
    static Uni<byte[]> of(ContainerRequestContext request, RoutingContext routing) {
        if (request.getMediaType() != null && FORM.isCompatible(request.getMediaType())) {
            return Uni.createFrom().item(NONE);
        }
        return read(routing).invoke(bytes -> request.setEntityStream(new ByteArrayInputStream(bytes)));
    }

    private static Uni<byte[]> read(RoutingContext routing) {
        Buffer known = routing.body().buffer();
        if (known != null || routing.request().isEnded()) {
            return Uni.createFrom().item(known == null ? NONE : known.getBytes());
        }
        return Uni.createFrom()
                .completionStage(() -> sent(routing.request()).toCompletionStage())
                .map(Buffer::getBytes);
    }

    private static Future<Buffer> sent(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        var body = request.body();
        request.resume();
        return body;
    }
}
