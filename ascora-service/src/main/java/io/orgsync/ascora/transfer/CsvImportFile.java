package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.orgsync.model.problem.FieldError;
import io.orgsync.model.problem.InvalidRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values whose first line names the fields, as an export writes them. */
final class CsvImportFile implements ImportFile {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private int number;
    private long lastLine;

    CsvImportFile(Reader reader) throws IOException {
        this.parser = CSVParser.parse(withoutMark(reader), CsvFile.FORMAT);
        this.records = parser.iterator();
        if (!hasNext()) {
            throw InvalidRequest.of("file", "must begin with a line that names the fields");
        }
        this.header = header(next());
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }

    private static List<String> header(CSVRecord first) {
        List<String> names =
                first.stream().map(FormulaCell::plain).map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (String name : names) {
            if (!ImportFields.KNOWN.contains(name)) {
                errors.add(FieldError.of(shortened(name), "is not a known column"));
            } else if (!seen.add(name)) {
                errors.add(FieldError.of(name, "is there twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors.subList(0, Math.min(errors.size(), 20)));
        }
        return names;
    }

    private static String shortened(String name) {
        return name.isEmpty() ? "(blank)" : name.substring(0, Math.min(name.length(), 100));
    }

    @Override
    public List<ImportLine> next(int most) {
        List<ImportLine> lines = new ArrayList<>();
        while (lines.size() < most && hasNext()) {
            CSVRecord row = next();
            if (!isBlank(row)) {
                number++;
                lines.add(line(row));
            }
            lastLine = parser.getCurrentLineNumber();
        }
        return lines;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private ImportLine line(CSVRecord row) {
        ImportFields fields = new ImportFields(number, lastLine + 1);
        if (row.size() != header.size()) {
            fields.fault("", "The row has " + row.size() + " cells, the first line has " + header.size());
            return fields.line();
        }
        for (int column = 0; column < header.size(); column++) {
            if (ImportFields.isWritten(header.get(column))) {
                put(fields, header.get(column), FormulaCell.plain(row.get(column)));
            }
        }
        return fields.line();
    }

    private static void put(ImportFields fields, String name, String cell) {
        if (ImportFields.isText(name)) {
            fields.text(name, cell);
        } else if (!cell.isBlank()) {
            customFields(fields, name, cell);
        }
    }

    private static void customFields(ImportFields fields, String name, String cell) {
        try {
            Map<String, Object> given = JsonFile.JSON.readValue(cell, OBJECT);
            fields.customFields(given == null ? Map.of() : given);
        } catch (JsonProcessingException other) {
            fields.fault(name, "must be a JSON object");
        }
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw unusable(broken);
        }
    }

    private CSVRecord next() {
        CSVRecord row = records.next();
        if (header == null) {
            lastLine = parser.getCurrentLineNumber();
        }
        return row;
    }

    private InvalidRequest unusable(RuntimeException broken) {
        return broken.getCause() instanceof CharacterCodingException
                ? ImportFile.undecodable()
                : InvalidRequest.of("file", "is no comma-separated file: quotes do not match behind line " + lastLine);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
