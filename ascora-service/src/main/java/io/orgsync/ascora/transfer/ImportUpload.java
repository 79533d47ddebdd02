package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;

/** A file on disk, and how its text is encoded. */
record ImportUpload(Path file, Charset charset) {

    static ImportUpload ofType(Path file, MediaType type) {
        return new ImportUpload(file, charset(type));
    }

    /** UTF-8 unless the type names another one; 400 for one that nobody knows. */
    static Charset charset(MediaType type) {
        try {
            return Optional.ofNullable(type.getParameters().get(MediaType.CHARSET_PARAMETER))
                    .map(Charset::forName)
                    .orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw InvalidRequest.of("file", "is in a charset that is not known");
        }
    }
}
