package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Rules as they are stored. */
final class CategorisationJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CategorisationJson() {}

    static List<CategorisationRule> read(String rules) {
        try {
            return List.copyOf(JSON.readValue(rules, new TypeReference<List<CategorisationRule>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rules can't be read", e);
        }
    }

    static String write(List<CategorisationRule> rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules can always be written", e);
        }
    }
}
