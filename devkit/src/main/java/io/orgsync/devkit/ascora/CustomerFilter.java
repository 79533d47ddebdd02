package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which customers are asked for; texts are in lower case, empty for any. */
record CustomerFilter(
        String text, String type, String leadSource, String assignedUser, String phone, String siteBillingType)
        implements Predicate<SimulatedCustomer> {

    private static final List<String> SEARCHED = List.of(
            "customerNumber",
            "contactFirstName",
            "contactLastName",
            "companyName",
            "customerName",
            "emailAddress",
            "phoneNumber",
            "mobileNumber");

    static CustomerFilter of(Call call) {
        return new CustomerFilter(
                lower(call, "filtertext"),
                lower(call, "customertype"),
                lower(call, "leadsource"),
                lower(call, "assigneduser"),
                digits(lower(call, "phonenumber")),
                lower(call, "sitebillingtype"));
    }

    static String lower(Call call, String parameter) {
        return call.parameter(parameter).orElse("").toLowerCase(Locale.ROOT);
    }

    static String digits(String phone) {
        return phone.replace(" ", "");
    }

    private boolean isEmpty() {
        return text.isEmpty()
                && type.isEmpty()
                && leadSource.isEmpty()
                && assignedUser.isEmpty()
                && phone.isEmpty()
                && (siteBillingType.isEmpty() || siteBillingType.equals("all"));
    }

    @Override
    public boolean test(SimulatedCustomer customer) {
        if (isEmpty()) {
            return true;
        }
        JsonNode document = customer.json().tree();
        return SEARCHED.stream().anyMatch(name -> contains(document.path(name), text))
                && names(document.path("customerType"), type)
                && names(document.path("leadSource"), leadSource)
                && names(document.path("assignedUser"), assignedUser)
                && calls(document)
                && bills(document);
    }

    private boolean calls(JsonNode document) {
        return phone.isEmpty()
                || digits(document.path("phoneNumber").asText()).equals(phone)
                || digits(document.path("mobileNumber").asText()).equals(phone);
    }

    /** A customer with somebody else to bill is a site only. */
    private boolean bills(JsonNode document) {
        return !siteBillingType.equals("billing")
                || !document.path("billingCustomer").isObject();
    }

    static boolean contains(JsonNode value, String text) {
        return value.asText("").toLowerCase(Locale.ROOT).contains(text);
    }

    static boolean names(JsonNode link, String name) {
        return name.isEmpty() || link.path("name").asText().trim().equalsIgnoreCase(name);
    }
}
