package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
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
    static ImportFile open(ImportUpload upload, ExportFormat format) throws IOException {
        Reader reader = reader(upload);
        try {
            return switch (format) {
                case CSV -> new CsvImportFile(reader);
                case JSON -> new JsonImportFile(reader);
            };
        } catch (CharacterCodingException e) {
            reader.close();
            throw undecodable();
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    static InvalidRequest undecodable() {
        return InvalidRequest.of("file", "must be text in UTF-8, or in the charset that its type names");
    }

    private static Reader reader(ImportUpload upload) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(upload.file()),
                upload.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
