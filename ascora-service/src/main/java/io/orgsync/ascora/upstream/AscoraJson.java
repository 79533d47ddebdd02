package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.orgsync.model.upstream.StorableJson;
import io.orgsync.model.upstream.TimestampReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads members of what Ascora sends, whatever the style: names in any case and under several spellings, of which the
 * first that has a value counts; blank, null and absent are alike; numbers may be texts; text is storable. What can't be
 * read is absent.
 *
 * @param node one record
 * @param zone of times that name none
 */
public record AscoraJson(JsonNode node, ZoneId zone) {

    /** A reader of records that are stored: text is repaired first. */
    public static AscoraJson storable(JsonNode node, ZoneId zone) {
        return new AscoraJson(StorableJson.of(node).value(), zone);
    }

    static AscoraJson plain(JsonNode node) {
        return new AscoraJson(node, ZoneOffset.UTC);
    }

    /** The member, by its name or by the name in another case; the missing node when there is none. */
    public JsonNode member(String name) {
        JsonNode exact = node.path(name);
        return exact.isMissingNode() ? inOtherCase(name) : exact;
    }

    /** Whether there is such a member, null or not. */
    public boolean has(String name) {
        return !member(name).isMissingNode();
    }

    /** A text as it came, with blanks at its ends; digits of a number. */
    public Optional<String> text(String... names) {
        return first(names, AscoraValue::text);
    }

    /** An id or a number of Ascora's: text without blanks around it; ids are compared in lower case. */
    public Optional<String> id(String... names) {
        return text(names).map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    /** Money and other numbers, with every digit that came. */
    public Optional<BigDecimal> number(String... names) {
        return first(names, AscoraValue::number);
    }

    /** A number without a fraction. */
    public OptionalLong wholeNumber(String... names) {
        return first(names, AscoraValue::wholeNumber).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** True or false, as such, as text or as 1 and 0. */
    public Optional<Boolean> flag(String... names) {
        return first(names, AscoraValue::flag);
    }

    /** A point in time. */
    public Optional<Instant> instant(String... names) {
        TimestampReader timestamps = new TimestampReader(zone);
        return first(names, timestamps::read);
    }

    /** A plain date: the day as it is written, in no zone. */
    public Optional<LocalDate> day(String... names) {
        return first(names, value -> AscoraValue.day(value, zone));
    }

    /** A member that is a record of its own. */
    public AscoraJson record(String name) {
        return new AscoraJson(member(name), zone);
    }

    /** The id of a link such as {@code siteCustomer}. */
    public Optional<String> linkId(String name) {
        return record(name).id("id");
    }

    /** The name of a link; a link may be a bare text. */
    public Optional<String> linkName(String name) {
        return record(name).text("name").or(() -> text(name));
    }

    /** The custom fields by name; pairs without a name are left out. */
    public Map<String, String> customFields(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        StreamSupport.stream(member(name).spliterator(), false)
                .map(pair -> new AscoraJson(pair, zone))
                .forEach(pair -> pair.text("fieldName", "name")
                        .ifPresent(field -> fields.put(
                                field, pair.text("fieldValue", "value").orElse(""))));
        return fields;
    }

    private <T> Optional<T> first(String[] names, Function<JsonNode, Optional<T>> reader) {
        return Arrays.stream(names)
                .map(this::member)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private JsonNode inOtherCase(String name) {
        return node.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
