package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.upstream.StorableJson;
import io.orgsync.model.upstream.TimestampReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads product orders in the shapes of TMF622 v4 and v5. Whatever has an id can be stored: an unreadable date is
 * absent, an unknown state is kept. Only an element that is no object, or has no usable id, goes to quarantine.
 */
public final class OrderReader {

    /** The first-level fields that lists ask for; the content hash covers just these, however an order was read. */
    public static final List<String> FIELDS = List.of(
            "id",
            "state",
            "lastUpdate",
            "creationDate",
            "orderDate",
            "requestedCompletionDate",
            "expectedCompletionDate",
            "completionDate",
            "category",
            "billingAccount",
            "externalId",
            "productOrderItem");

    private static final String ITEMS = "productOrderItem";

    private static final List<String> HEAD =
            FIELDS.stream().filter(field -> !field.equals(ITEMS)).toList();
    private static final int LONGEST_ID = 64;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter CANONICAL = JSON.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private final TimestampReader timestamps = TimestampReader.utc();

    /** Reads one element of a list, or the answer for one id. */
    public ParsedRecord<Order> read(JsonNode element) {
        StorableJson storable = StorableJson.of(element);
        JsonNode node = storable.value();
        if (!node.isObject()) {
            return unreadable(node, Optional.empty(), "the order is not a JSON object", "");
        }
        Optional<String> id = id(node.path("id"));
        if (id.isEmpty()) {
            return unreadable(node, Optional.empty(), "the order has no id", "/id");
        }
        if (id.get().length() > LONGEST_ID) {
            return unreadable(node, id, "the id has more than " + LONGEST_ID + " characters", "/id");
        }
        Optional<Instant> updated = timestamps.read(node.path("lastUpdate"));
        int unreadDates = updated.isEmpty() && node.hasNonNull("lastUpdate") ? 1 : 0;
        return new ParsedRecord.Usable<>(order(id.get(), updated, node), storable.repairs() + unreadDates);
    }

    private Order order(String id, Optional<Instant> updated, JsonNode node) {
        return new Order(
                id,
                OrderState.of(node.path("state").asText("")),
                updated,
                timestamps.read(node.path("creationDate")).or(() -> timestamps.read(node.path("orderDate"))),
                timestamps.read(node.path("requestedCompletionDate")),
                timestamps.read(node.path("expectedCompletionDate")),
                id(node.path("billingAccount").path("id")),
                content(node),
                node.hasNonNull(ITEMS),
                write(node),
                hash(node, FIELDS),
                hash(node, HEAD));
    }

    /** What an order asks for. */
    static OrderContent content(JsonNode node) {
        return new OrderContent(id(node.path("category")), OrderItems.of(node.path(ITEMS)));
    }

    /** Ids are texts; a number is read as its digits. */
    private static Optional<String> id(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber()
                ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static ParsedRecord<Order> unreadable(JsonNode node, Optional<String> id, String reason, String path) {
        String payload = write(node);
        String key = id.filter(text -> text.length() <= LONGEST_ID).orElseGet(() -> "#" + sha256(canonical(node)));
        return new ParsedRecord.Unusable<>(key, id.map(OrderReader::shortened), reason, path, payload);
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), 200));
    }

    private static String hash(JsonNode node, List<String> fields) {
        ObjectNode covered = JsonNodeFactory.instance.objectNode();
        fields.stream().filter(node::has).forEach(field -> covered.set(field, node.get(field)));
        return sha256(canonical(covered));
    }

    private static String canonical(JsonNode node) {
        try {
            return CANONICAL.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static String write(JsonNode node) {
        return node.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
