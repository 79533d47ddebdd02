package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is read row by row. It blocks, so it is read on a worker's thread. What makes the file unusable is an {@link
 * InvalidRequest}; what is wrong with one row belongs to the row.
 */
interface ImportFile extends AutoCloseable {

    /** The next rows; fewer than asked for at the end. */
    List<ImportLine> next(int most) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a file; 400 when its head is unusable. */
    static ImportFile open(Path path, ExportFormat format) throws IOException {
        Reader reader = reader(path);
        try {
            return switch (format) {
                case CSV -> new CsvImportFile(reader);
                case JSON -> new JsonImportFile(reader);
            };
        } catch (CharacterCodingException e) {
            reader.close();
            throw notUtf8();
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    static InvalidRequest notUtf8() {
        return InvalidRequest.of("file", "must be in UTF-8");
    }

    private static Reader reader(Path path) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
