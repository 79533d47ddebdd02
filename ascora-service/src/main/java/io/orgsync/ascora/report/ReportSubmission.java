package io.orgsync.ascora.report;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.upstream.StorableText;
import io.orgsync.model.upstream.TimestampReader;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT …/reports/{reportId}}; what GET shows besides is accepted and ignored. Blank counts as absent.
 *
 * @param damageType a word that the setting jobTypeMap may know, such as water
 * @param severity low, medium, high, critical or another word; gives the priority where none is asked for
 * @param location the address, in one line
 * @param estimatedCost without tax
 * @param scheduledDate a day such as 2026-03-24, or a time such as 2026-03-24T10:00:00Z
 * @param claimNumber of the insurer; becomes the purchase order number
 */
@Schema(name = "ReportSubmission")
public record ReportSubmission(
        Optional<@Size(max = Report.LONGEST_NAME) String> customerName,

        Optional<
                        @Size(max = Report.LONGEST_NAME) @Pattern(regexp = EMAIL, message = "must be an e-mail address")
                        String>
                customerEmail,

        Optional<@Size(max = Report.LONGEST_WORD) String> customerPhone,
        Optional<@Size(max = Report.LONGEST_WORD) String> damageType,
        Optional<@Size(max = Report.LONGEST_WORD) String> severity,
        Optional<@Size(max = Report.LONGEST_LOCATION) String> location,
        Optional<@DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal> estimatedCost,
        Optional<@Size(max = Report.LONGEST_WORD) String> scheduledDate,
        Optional<@Size(max = Report.LONGEST_NOTES) String> notes,
        Optional<@Size(max = Report.LONGEST_NAME) String> claimNumber,
        Optional<String> reportId,
        Optional<String> jobId,
        Optional<String> createdAt,
        Optional<String> updatedAt) {

    static final String EMAIL = "\\s*|\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*";

    /** The report; 400 when it names no customer or its date can't be read. */
    Report report() {
        Optional<String> name = text(customerName);
        if (name.isEmpty()) {
            throw InvalidRequest.of("customerName", "must not be blank");
        }
        Optional<String> date = text(scheduledDate);
        date.ifPresent(ReportSubmission::requireReadable);
        return new Report(
                name,
                text(customerEmail),
                text(customerPhone),
                text(damageType),
                text(severity),
                text(location),
                estimatedCost,
                date,
                text(notes),
                text(claimNumber));
    }

    private static void requireReadable(String date) {
        if (TimestampReader.utc().read(date).isEmpty()) {
            throw InvalidRequest.of("scheduledDate", "must be a day or a time as 2026-03-24T10:00:00Z", date);
        }
    }

    private static Optional<String> text(Optional<String> given) {
        return given.map(text -> StorableText.of(text).value().strip()).filter(text -> !text.isEmpty());
    }
}
