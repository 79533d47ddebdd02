package io.orgsync.model.upstream;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * A body that is too large to be held in memory: it is read piece by piece, as fast as the upstream takes it.
 *
 * @param length of all of it, in bytes, which is sent before
 * @param content exactly so many bytes; read anew for each try
 */
public record StreamedBody(long length, Multi<Buffer> content) {

    public StreamedBody {
        Objects.requireNonNull(content, "content");
        if (length < 0) {
            throw new IllegalArgumentException("A body's length can't be negative.");
        }
    }
}
