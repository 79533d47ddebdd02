package io.orgsync.ascora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.orgsync.devkit.ascora.SimulatedJob;
import io.orgsync.devkit.ascora.SimulatedRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What must be stored, computed from the simulator's records alone. A row is its id with the texts of some columns. */
final class MirrorOracle {

    static final String CUSTOMERS = """
            select ascora_customer_id, customer_name, company_name, first_name, last_name, email, phone, mobile, suburb,
                   state, postcode, country, customer_type
            from ascora.ascora_customers where organization_id = ?
            """;

    static final String JOBS = """
            select ascora_job_id, job_number, job_title, description, job_status, ascora_status::text,
                   trim_scale(total_ex_tax)::text, trim_scale(estimated_cost)::text,
                   to_char(date_created at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), customer_id, customer_name,
                   job_type, purchase_order_number, suburb
            from ascora.ascora_jobs where organization_id = ?
            """;

    static final String INVOICES = """
            select ascora_invoice_id, invoice_number, ascora_job_id, invoice_date::text, trim_scale(total_ex_tax)::text,
                   trim_scale(tax_amount)::text, trim_scale(total_amount)::text, tax_estimated::text
            from ascora.ascora_invoices where organization_id = ?
            """;

    private static final ZoneId BRISBANE = ZoneId.of("Australia/Brisbane");
    private static final Map<Integer, String> WORDS = Map.of(
            0,
            "pending",
            1,
            "in_progress",
            2,
            "completed",
            3,
            "cancelled",
            4,
            "deferred",
            5,
            "scheduled",
            6,
            "pending",
            7,
            "completed",
            8,
            "completed");

    private MirrorOracle() {}

    static Map<String, List<String>> customers(Collection<SimulatedCustomer> customers) {
        return rows(customers, "customerId", MirrorOracle::customer);
    }

    static Map<String, List<String>> jobs(Collection<SimulatedJob> jobs) {
        return rows(jobs, "jobId", MirrorOracle::job);
    }

    static Map<String, List<String>> invoices(Collection<SimulatedInvoice> invoices) {
        return rows(invoices, "id", MirrorOracle::invoice);
    }

    private static <T extends SimulatedRecord<T>> Map<String, List<String>> rows(
            Collection<T> records, String id, Function<JsonNode, List<String>> row) {
        Map<String, List<String>> rows = new TreeMap<>();
        records.stream()
                .map(record -> record.json().tree())
                .filter(json -> json.hasNonNull(id))
                .forEach(json -> rows.put(json.path(id).asText().toLowerCase(Locale.ROOT), row.apply(json)));
        return rows;
    }

    private static List<String> customer(JsonNode json) {
        return Arrays.asList(
                text(json, "customerName"),
                text(json, "companyName"),
                text(json, "contactFirstName"),
                text(json, "contactLastName"),
                text(json, "emailAddress"),
                text(json, "phoneNumber"),
                text(json, "mobileNumber"),
                text(json, "streetSuburb"),
                text(json, "streetState"),
                text(json, "streetPostcode"),
                text(json, "streetCountry"),
                text(json.path("customerType"), "name"));
    }

    private static List<String> job(JsonNode json) {
        Optional<Integer> status = Optional.ofNullable(text(json, "jobStatus")).map(Integer::valueOf);
        return Arrays.asList(
                text(json, "jobNumber"),
                text(json, "jobName"),
                text(json, "jobDescription"),
                status.map(WORDS::get).orElse("unknown"),
                status.map(Object::toString).orElse(null),
                money(number(json, "totalExTax")),
                money(number(json, "totalExTax")),
                time(text(json, "dateCreated")),
                text(json.path("siteCustomer"), "id"),
                text(json.path("siteCustomer"), "name"),
                text(json.path("jobType"), "name"),
                text(json, "purchaseOrderNumber"),
                text(json, "suburb"));
    }

    private static List<String> invoice(JsonNode json) {
        BigDecimal exTax = null;
        for (JsonNode line : json.path("invoiceLines")) {
            BigDecimal amount = number(line, "amountExTax");
            exTax = amount == null ? exTax : exTax == null ? amount : exTax.add(amount);
        }
        BigDecimal tax =
                exTax == null ? null : exTax.multiply(new BigDecimal("0.10")).setScale(2, RoundingMode.HALF_UP);
        return Arrays.asList(
                text(json, "invoiceNumber"),
                text(json, "jobId"),
                day(text(json, "invoiceDate")),
                money(exTax),
                money(tax),
                money(exTax == null ? null : exTax.add(tax)),
                Boolean.toString(exTax != null));
    }

    /** Blank is null; what PostgreSQL can't hold is taken out or replaced. */
    private static String text(JsonNode json, String name) {
        String text = json.path(name).isNull() ? "" : json.path(name).asText("");
        return text.isBlank() ? null : storable(text);
    }

    private static String storable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(code -> code != 0)
                .forEach(code -> kept.appendCodePoint(code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code));
        return kept.toString();
    }

    private static BigDecimal number(JsonNode json, String name) {
        String text = text(json, name);
        return text == null ? null : new BigDecimal(text);
    }

    private static String money(BigDecimal amount) {
        return amount == null
                ? null
                : amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String time(String text) {
        try {
            return text == null
                    ? null
                    : instant(text)
                            .toString()
                            .replaceAll("(:\\d\\d)Z", "$1.000Z")
                            .replace("Z", "");
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(BRISBANE).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(BRISBANE).toInstant();
    }

    private static String day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.substring(0, 10)).toString();
        } catch (DateTimeException | StringIndexOutOfBoundsException unreadable) {
            return null;
        }
    }
}
