package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spoils records on purpose, whatever their kind. */
final class Flaws {

    private static final List<String> IDS = List.of("customerId", "jobId", "id");
    private static final List<String> NUMBERS = List.of("jobNumber", "invoiceNumber");
    private static final List<String> DATES = List.of("dateCreated", "invoiceDate");
    private static final List<String> FREE_TEXTS =
            List.of("companyName", "jobName", "jobDescription", "contactLastName", "invoiceNumber");
    private static final Set<String> LINKS =
            Set.of("customerType", "leadSource", "jobType", "siteCustomer", "billingCustomer", "jobId");
    private static final List<String> UNREADABLE = List.of("yesterday", "04/03/2026 14:25", "2026-13-45T99:00:00Z", "");
    private static final String NUL = "\0";

    private Flaws() {}

    /** The spoilt element; {@code nth} counts the records with this flaw, so that variants take turns. */
    static JsonNode spoil(ObjectNode record, DirtKind kind, int nth) {
        switch (kind) {
            case NUL_TEXT -> append(record, " gate" + NUL + "code" + NUL);
            case LONE_SURROGATE -> append(record, " \ud83d caf\u00e9 \udca7 \ud83d\udca7");
            case TRAILING_BLANKS -> trailingBlanks(record);
            case NUMBERS_AS_TEXT -> numbersAsText(record);
            case MISSING_ID -> IDS.stream().filter(name -> isOwn(record, name)).forEach(record::remove);
            case NOT_AN_OBJECT -> {
                return TextNode.valueOf("record " + nth + " is not available");
            }
            case BLANK_STRINGS -> blankStrings(record);
            case NULL_LINKS ->
                LINKS.stream().filter(name -> isLink(record, name)).forEach(record::putNull);
            case CUSTOM_FIELDS -> customFields(record, nth);
            case EXTRA_ATTRIBUTES -> extraAttributes(record);
            case LONG_ID ->
                IDS.stream()
                        .filter(name -> isOwn(record, name))
                        .forEach(name -> record.put(name, record.path(name).asText() + "-" + "x".repeat(80)));
            case MISSING_NUMBER -> NUMBERS.stream().filter(record::has).forEach(record::putNull);
            case UNKNOWN_STATUS -> record.put("jobStatus", 9).put("jobStatusText", "Archived");
            case MISSING_STATUS -> record.putNull("jobStatus").putNull("jobStatusText");
            default -> spoilDates(record, kind, nth);
        }
        return record;
    }

    private static void spoilDates(ObjectNode record, DirtKind kind, int nth) {
        for (String name : DATES) {
            SimulatedRecord.text(record, name)
                    .flatMap(AscoraDates::read)
                    .ifPresent(date -> record.put(name, spoilt(date, kind, nth)));
        }
    }

    private static String spoilt(Instant date, DirtKind kind, int nth) {
        return switch (kind) {
            case DATE_WITHOUT_ZONE -> AscoraDates.zoneless(date);
            case DATE_WITH_OFFSET -> AscoraDates.withOffset(date);
            case DATE_ONLY -> AscoraDates.day(date);
            case DATE_UNREADABLE -> UNREADABLE.get(nth % UNREADABLE.size());
            case DATE_IN_THE_FUTURE -> AscoraDates.utc(date.plus(Duration.ofDays(3_652)));
            default -> null;
        };
    }

    /** A job names invoices by nothing, but an invoice its job by jobId. */
    private static boolean isOwn(ObjectNode record, String name) {
        return record.has(name) && !(name.equals("jobId") && isInvoice(record));
    }

    private static boolean isLink(ObjectNode record, String name) {
        return record.has(name) && !(name.equals("jobId") && !isInvoice(record));
    }

    private static boolean isInvoice(ObjectNode record) {
        return record.has("invoiceLines");
    }

    private static void append(ObjectNode record, String text) {
        if (isInvoice(record)) {
            ObjectNode line = (ObjectNode) record.path("invoiceLines").path(0);
            line.put("description", line.path("description").asText() + text);
            return;
        }
        FREE_TEXTS.stream()
                .filter(record::has)
                .forEach(name -> record.put(name, record.path(name).asText() + text));
    }

    private static void trailingBlanks(ObjectNode record) {
        append(record, "  ");
        for (JsonNode value : record) {
            if (value instanceof ObjectNode link) {
                link.put("name", link.path("name").asText() + " ");
            }
        }
    }

    private static void numbersAsText(ObjectNode record) {
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (field.getValue().isNumber() || field.getValue().isBoolean()) {
                field.setValue(TextNode.valueOf(field.getValue().asText()));
            }
        }
        record.path("invoiceLines").forEach(line -> numbersAsText((ObjectNode) line));
    }

    private static void blankStrings(ObjectNode record) {
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            boolean kept =
                    IDS.contains(field.getKey()) || NUMBERS.contains(field.getKey()) || DATES.contains(field.getKey());
            if (field.getValue().isTextual() && !kept) {
                field.setValue(TextNode.valueOf(""));
            }
        }
    }

    private static void customFields(ObjectNode record, int nth) {
        var fields = record.putArray("customFields");
        fields.addObject().put("fieldName", "Report Id").put("fieldValue", "R-" + nth);
        fields.addObject().put("fieldName", "Insurer").putNull("fieldValue");
    }

    private static void extraAttributes(ObjectNode record) {
        record.put("rowVersion", 12)
                .putObject("auditTrail")
                .putArray("steps")
                .add(1)
                .add("two")
                .addNull();
    }
}
