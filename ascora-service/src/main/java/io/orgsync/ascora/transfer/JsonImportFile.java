package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.problem.InvalidRequest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An array of objects, as an export writes it. The line of a row is its number. */
final class JsonImportFile implements ImportFile {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonParser parser;
    private int number;
    private boolean ended;

    JsonImportFile(Reader reader) throws IOException {
        this.parser = JsonFile.JSON.createParser(reader);
        if (token() != JsonToken.START_ARRAY) {
            throw InvalidRequest.of("file", "must be an array of objects");
        }
    }

    @Override
    public List<ImportLine> next(int most) throws IOException {
        List<ImportLine> lines = new ArrayList<>();
        while (lines.size() < most && more()) {
            number++;
            lines.add(line());
        }
        return lines;
    }

    private boolean more() throws IOException {
        if (!ended && token() == JsonToken.END_ARRAY) {
            ended = true;
            requireEnd();
        }
        return !ended;
    }

    private void requireEnd() throws IOException {
        if (token() != null) {
            throw InvalidRequest.of("file", "must end behind its array");
        }
    }

    private JsonToken token() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        } catch (CharacterCodingException other) {
            throw ImportFile.undecodable();
        }
    }

    private ImportLine line() throws IOException {
        ImportFields fields = new ImportFields(number, number);
        JsonNode row = row();
        if (!row.isObject()) {
            fields.fault("", "The row is no object");
        } else {
            row.properties().forEach(member -> put(fields, member.getKey(), member.getValue()));
        }
        return fields.line();
    }

    private JsonNode row() throws IOException {
        try {
            return JsonFile.JSON.readTree(parser);
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        } catch (CharacterCodingException other) {
            throw ImportFile.undecodable();
        }
    }

    private static void put(ImportFields fields, String name, JsonNode value) {
        if (!ImportFields.KNOWN.contains(name)) {
            fields.fault(name.substring(0, Math.min(name.length(), 100)), "is not a known field");
        } else if (ImportFields.isWritten(name) && !value.isNull()) {
            written(fields, name, value);
        }
    }

    private static void written(ImportFields fields, String name, JsonNode value) {
        if (!ImportFields.isText(name)) {
            customFields(fields, name, value);
        } else if (value.isTextual()) {
            fields.text(name, value.textValue());
        } else {
            fields.fault(name, "must be text");
        }
    }

    private static void customFields(ImportFields fields, String name, JsonNode value) {
        if (value.isObject()) {
            fields.customFields(JsonFile.JSON.convertValue(value, OBJECT));
        } else {
            fields.fault(name, "must be an object");
        }
    }

    private static InvalidRequest broken(JsonProcessingException fault) {
        return fault.getLocation() == null
                ? InvalidRequest.of("file", "is not valid JSON")
                : InvalidRequest.of(
                        "file", "is not valid JSON (line " + fault.getLocation().getLineNr() + ")");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
