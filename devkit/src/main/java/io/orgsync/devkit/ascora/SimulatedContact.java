package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A person at a customer. */
public record SimulatedContact(Optional<String> id, String customerId, RawJson json)
        implements SimulatedRecord<SimulatedContact> {

    /** A contact from its document. */
    public static SimulatedContact of(JsonNode element) {
        return new SimulatedContact(
                SimulatedRecord.text(element, "contactId"),
                element.path("customerId").asText(),
                RawJson.of(element));
    }

    @Override
    public Optional<DirtKind> dirt() {
        return Optional.empty();
    }

    @Override
    public SimulatedContact withJson(JsonNode element) {
        return of(element);
    }
}
