package io.orgsync.ascora.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is written in. */
enum ExportFormat {
    CSV("text/csv; charset=utf-8; header=present"),
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Also the ending of the file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** A new file with the fields. */
    RecordFile file(List<String> fields) {
        return switch (this) {
            case CSV -> new CsvFile(fields);
            case JSON -> new JsonFile();
        };
    }
}
