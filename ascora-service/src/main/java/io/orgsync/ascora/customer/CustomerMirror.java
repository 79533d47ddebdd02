package io.orgsync.ascora.customer;

import io.orgsync.ascora.mirror.Columns;
import io.orgsync.ascora.mirror.MirrorTable;
import io.orgsync.ascora.mirror.RecordShape;
import io.orgsync.ascora.upstream.AscoraJson;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How Ascora's customers look and where they are stored. They carry no time at all. */
public final class CustomerMirror implements RecordShape {

    public static final MirrorTable TABLE =
            new MirrorTable("ascora_customers", "ascora_customer_id", columns(), "missing_since", List.of());

    private static final List<String> ID = List.of("customerId");
    private static final List<String> FIELDS = List.of(
            "customerId",
            "customerNumber",
            "customerName",
            "companyName",
            "contactFirstName",
            "contactLastName",
            "emailAddress",
            "phoneNumber",
            "mobileNumber",
            "onHold",
            "billingCustomerOnHold",
            "streetLine1",
            "streetLine2",
            "streetSuburb",
            "streetPostcode",
            "streetState",
            "streetCountry",
            "postalLine1",
            "postalLine2",
            "postalSuburb",
            "postalState",
            "postalPostcode",
            "postalCountry",
            "customerType",
            "leadSource",
            "billingCustomer",
            "assignedUser",
            "customFields");

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(
                        "customer_number",
                        "customer_name",
                        "first_name",
                        "last_name",
                        "company_name",
                        "email",
                        "phone",
                        "mobile",
                        "street_address",
                        "suburb",
                        "state",
                        "postcode",
                        "country",
                        "customer_type",
                        "billing_address")
                .forEach(column -> columns.put(column, "text"));
        columns.put("custom_fields", "jsonb");
        return columns;
    }

    @Override
    public String noun() {
        return "customer";
    }

    @Override
    public List<String> idFields() {
        return ID;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String settings() {
        return "";
    }

    @Override
    public Optional<Instant> createdAt(AscoraJson customer) {
        return Optional.empty();
    }

    @Override
    public void read(AscoraJson customer, Columns columns) {
        columns.put("customer_number", customer.text("customerNumber"))
                .put("customer_name", customer.text("customerName"))
                .put("first_name", customer.text("contactFirstName"))
                .put("last_name", customer.text("contactLastName"))
                .put("company_name", customer.text("companyName"))
                .put("email", customer.text("emailAddress"))
                .put("phone", customer.text("phoneNumber"))
                .put("mobile", customer.text("mobileNumber"))
                .put("suburb", customer.text("streetSuburb"))
                .put("state", customer.text("streetState"))
                .put("postcode", customer.text("streetPostcode"))
                .put("country", customer.text("streetCountry"))
                .put("customer_type", customer.linkName("customerType"))
                .put("custom_fields", new JsonObject(Map.copyOf(customer.customFields("customFields"))).encode())
                .line("street_address", texts(customer, "streetLine1", "streetLine2"))
                .line("billing_address", postal(customer));
    }

    // A postal address that names only the country is one that nobody has entered.
    private static Stream<Optional<String>> postal(AscoraJson customer) {
        List<Optional<String>> lines = texts(
                        customer, "postalLine1", "postalLine2", "postalSuburb", "postalState", "postalPostcode")
                .toList();
        return lines.stream().anyMatch(Optional::isPresent)
                ? Stream.concat(lines.stream(), texts(customer, "postalCountry"))
                : Stream.empty();
    }

    private static Stream<Optional<String>> texts(AscoraJson customer, String... names) {
        return Stream.of(names).map(customer::text);
    }
}
