package io.orgsync.ascora.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.upstream.AscoraJson;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads a report of the platform's API: names in camelCase or snake_case, bare or below {@code data} or {@code report}.
 * What is longer than a report that is handed over may be is cut.
 */
final class ReportReader {

    private ReportReader() {}

    static Report read(JsonNode body) {
        AscoraJson report = AscoraJson.storable(inner(inner(body, "data"), "report"), ZoneOffset.UTC);
        return new Report(
                text(report, Report.LONGEST_NAME, "customerName", "customer_name"),
                text(report, Report.LONGEST_NAME, "customerEmail", "customer_email"),
                text(report, Report.LONGEST_WORD, "customerPhone", "customer_phone"),
                text(report, Report.LONGEST_WORD, "damageType", "damage_type"),
                text(report, Report.LONGEST_WORD, "severity"),
                text(report, Report.LONGEST_LOCATION, "location"),
                report.number("estimatedCost", "estimated_cost").filter(cost -> cost.signum() >= 0),
                text(report, Report.LONGEST_WORD, "scheduledDate", "scheduled_date"),
                text(report, Report.LONGEST_NOTES, "notes"),
                text(report, Report.LONGEST_NAME, "claimNumber", "claim_number"));
    }

    private static JsonNode inner(JsonNode body, String name) {
        return body.path(name).isObject() ? body.path(name) : body;
    }

    private static Optional<String> text(AscoraJson report, int longest, String... names) {
        return report.text(names)
                .map(String::strip)
                .map(text -> text.codePointCount(0, text.length()) <= longest
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, longest)))
                .filter(text -> !text.isEmpty());
    }
}
