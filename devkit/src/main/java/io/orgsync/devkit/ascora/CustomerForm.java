package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.OmittedFields;
import io.orgsync.devkit.ascora.Switch.UnknownName;
import java.util.List;
import java.util.stream.Stream;

/** What a posted customer becomes. */
final class CustomerForm {

    private static final List<String> PLAIN = List.of(
            "customerNumber",
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
            "postalCountry");
    private static final List<String> LINKS = List.of("customerType", "leadSource");

    private final AscoraWorld world;

    CustomerForm(AscoraWorld world) {
        this.world = world;
    }

    /** The document of the customer after the form was taken. */
    ObjectNode filled(Form given, Books books) {
        ObjectNode customer = before(given, books);
        PLAIN.forEach(name -> given.copy(name, customer));
        LINKS.forEach(name -> link(name, given, books, customer));
        if (given.has("customFields")) {
            customer.set("customFields", given.customFields(name -> keeps(name, books)));
        }
        return customer.put("customerName", name(customer));
    }

    private ObjectNode before(Form given, Books books) {
        if (given.text("customerId").isEmpty()) {
            return Blanks.customer(books.numbering().id());
        }
        String id = given.required("customerId");
        SimulatedCustomer known = books.customers()
                .find(id)
                .filter(customer -> customer.json().isObject())
                .orElseThrow(() -> new Refused("customer " + id + " was not found"));
        ObjectNode kept = (ObjectNode) known.json().tree();
        return world.behaviour().omittedFields() == OmittedFields.KEEP ? kept : blanked(kept);
    }

    /** Only what can't be written stays. */
    private static ObjectNode blanked(ObjectNode kept) {
        ObjectNode blank = Blanks.customer(kept.path("customerId").asText());
        for (String name : List.of("streetLongitude", "streetLatitude", "billingCustomer", "assignedUser")) {
            blank.set(name, kept.path(name));
        }
        return blank;
    }

    private void link(String name, Form given, Books books, ObjectNode customer) {
        if (given.has(name)) {
            Stream<JsonNode> known = books.customers().all().stream()
                    .map(other -> other.json().tree().path(name))
                    .filter(JsonNode::isObject);
            customer.set(
                    name,
                    Links.resolve(given.inner(name), known, world.behaviour().unknownLink(), books.numbering())
                            .orElse(null));
        }
    }

    private boolean keeps(String field, Books books) {
        return keeps(field, books, world.behaviour().unknownCustomField());
    }

    static boolean keeps(String field, Books books, UnknownName unknown) {
        if (books.tenant().customFields().contains(field) || unknown == UnknownName.CREATE) {
            return true;
        }
        if (unknown == UnknownName.REFUSE) {
            throw new Refused("the custom field " + field + " is not configured");
        }
        return false;
    }

    private static String name(ObjectNode customer) {
        String company = customer.path("companyName").asText("");
        String person = customer.path("contactFirstName").asText("") + " "
                + customer.path("contactLastName").asText("");
        return company.isBlank() ? person.trim() : company;
    }
}
