package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.PayloadTooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts bodies on disk, where they are read row by row. */
@ApplicationScoped
class ImportBody {

    private static final int PIECE = 64 * 1024;

    private final ImportConfig config;

    ImportBody(ImportConfig config) {
        this.config = config;
    }

    /** A new file with the body; it belongs to the caller. Blocks; fails with 413 when the body is too long. */
    Path stored(InputStream body) {
        try {
            Path file = Files.createTempFile("import", ".tmp");
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(body, out);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a body could not be stored", e);
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long length = 0;
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            length += read;
            requireShort(length);
            out.write(piece, 0, read);
        }
    }

    /** Fails with 413 above the limit. */
    void requireShort(long length) {
        if (length > config.maxBytes()) {
            throw PayloadTooLarge.above(config.maxBytes());
        }
    }

    /** Blocks. */
    static boolean delete(Path file) throws IOException {
        return Files.deleteIfExists(file);
    }
}
