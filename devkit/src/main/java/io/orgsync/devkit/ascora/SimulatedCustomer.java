package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A customer; Ascora keeps no time of creation or change for it. */
public record SimulatedCustomer(Optional<String> id, String name, Optional<DirtKind> dirt, RawJson json)
        implements SimulatedRecord<SimulatedCustomer> {

    /** A customer from its document. */
    public static SimulatedCustomer of(JsonNode element) {
        return of(element, Optional.empty());
    }

    /** A small, clean customer. */
    public static SimulatedCustomer of(String id, String companyName) {
        return of(Blanks.customer(id).put("companyName", companyName).put("customerName", companyName));
    }

    static SimulatedCustomer of(JsonNode element, Optional<DirtKind> dirt) {
        return new SimulatedCustomer(
                SimulatedRecord.text(element, "customerId"),
                element.path("customerName").asText(),
                dirt,
                RawJson.of(element));
    }

    @Override
    public SimulatedCustomer withJson(JsonNode element) {
        return of(element, dirt);
    }
}
