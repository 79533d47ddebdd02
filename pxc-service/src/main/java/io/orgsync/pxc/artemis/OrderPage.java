package io.orgsync.pxc.artemis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the list endpoint answered, with 200 or 206.
 *
 * @param total the header X-Total-Count, where the server sends it
 */
public record OrderPage(List<JsonNode> orders, OptionalLong total) {

    /** Behind the last order. */
    static final OrderPage EMPTY = new OrderPage(List.of(), OptionalLong.empty());
}
