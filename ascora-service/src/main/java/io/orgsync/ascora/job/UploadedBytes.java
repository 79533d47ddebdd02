package io.orgsync.ascora.job;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Reads uploaded files, which the framework puts on disk, in pieces that fit into memory. */
@ApplicationScoped
class UploadedBytes {

    private static final int PIECE = 256 * 1024;

    private final Vertx vertx;

    UploadedBytes(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Every byte of the file, 256 kB at a time. */
    Multi<Buffer> of(Path path) {
        return vertx.fileSystem()
                .open(
                        path.toString(),
                        new OpenOptions().setRead(true).setWrite(false).setCreate(false))
                .onItem()
                .transformToMulti(UploadedBytes::pieces);
    }

    private static Multi<Buffer> pieces(AsyncFile file) {
        return file.setReadBufferSize(PIECE)
                .toMulti()
                .map(piece -> piece.getDelegate())
                .onTermination()
                .call(() -> file.close());
    }
}
