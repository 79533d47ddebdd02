package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;

/** By which generation of TMF622 an order is written. */
final class GenerationTraits {

    private GenerationTraits() {}

    static String sentence(JsonNode order) {
        boolean listOfIds = order.path("externalId").isArray();
        JsonNode place = order.path("productOrderItem")
                .path(0)
                .path("product")
                .path("place")
                .path(0);
        boolean nested = place.path("place").isObject();
        boolean typed = order.has("@type");
        if (listOfIds || nested || (typed && !order.path("externalId").isTextual())) {
            return "Orders are written as in TMF622 v5.";
        }
        return "Orders are written as in TMF622 v4.";
    }
}
