package io.orgsync.ascora.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values (RFC 4180) with the fields' names in the first line; what is not there is an empty cell. */
final class CsvFile implements RecordFile {

    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final List<String> fields;

    CsvFile(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public String head() {
        return lines(List.of(fields));
    }

    @Override
    public String rows(List<Map<String, Object>> page) {
        return lines(page.stream()
                .map(row -> fields.stream().map(field -> cell(row.get(field))).toList())
                .toList());
    }

    @Override
    public String foot() {
        return "";
    }

    /** Numbers stay numbers; objects and lists are JSON. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        return FormulaCell.guarded(
                value instanceof Map || value instanceof List ? JsonFile.written(value) : value.toString());
    }

    private static String lines(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecords(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return text.toString();
    }
}
