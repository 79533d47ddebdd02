package io.orgsync.ascora.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/** One array with a row per line. */
final class JsonFile implements RecordFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private boolean begun;

    @Override
    public String head() {
        return "[";
    }

    @Override
    public String rows(List<Map<String, Object>> page) {
        StringBuilder text = new StringBuilder();
        for (Map<String, Object> row : page) {
            text.append(begun ? ",\n" : "\n").append(written(row));
            begun = true;
        }
        return text.toString();
    }

    @Override
    public String foot() {
        return "\n]\n";
    }

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can always be written", e);
        }
    }
}
