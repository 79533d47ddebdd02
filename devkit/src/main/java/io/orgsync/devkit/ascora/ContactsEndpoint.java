package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Contacts: the lists, one, and saving one. */
final class ContactsEndpoint {

    private static final List<String> PLAIN = List.of(
            "firstName",
            "lastName",
            "emailAddress",
            "phoneNumber",
            "mobileNumber",
            "faxNumber",
            "defaultContact",
            "contactRole");
    private static final List<String> SEARCHED =
            List.of("firstName", "lastName", "emailAddress", "phoneNumber", "mobileNumber");

    private final AscoraWorld world;

    private record Filter(String customerId, String text, String phone) implements Predicate<SimulatedContact> {

        @Override
        public boolean test(SimulatedContact contact) {
            return (customerId.isEmpty() || contact.customerId().equalsIgnoreCase(customerId))
                    && reads(contact.json().tree());
        }

        private boolean reads(JsonNode document) {
            return SEARCHED.stream().anyMatch(name -> CustomerFilter.contains(document.path(name), text))
                    && (phone.isEmpty() || called(document, "phoneNumber") || called(document, "mobileNumber"));
        }

        private boolean called(JsonNode document, String name) {
            return CustomerFilter.digits(document.path(name).asText()).equals(phone);
        }
    }

    ContactsEndpoint(AscoraWorld world) {
        this.world = world;
    }

    Reply answer(Call call, Books books, Fault fault) {
        return switch (call.route().endpoint()) {
            case CONTACT -> one(call.route().argument(0), books);
            case SAVE_CONTACT -> save(Form.of(call.body()), books);
            case CUSTOMER_CONTACTS ->
                list(call, books, fault, call.route().argument(0).toLowerCase(Locale.ROOT));
            default -> list(call, books, fault, "");
        };
    }

    private Reply list(Call call, Books books, Fault fault, String customerId) {
        Filter filter = new Filter(
                customerId,
                CustomerFilter.lower(call, "filtertext"),
                CustomerFilter.digits(CustomerFilter.lower(call, "phonenumber")));
        AscoraBehaviour behaviour = world.behaviour();
        return Listing.page(call, fault, books.contacts().select(filter), new Presentation(behaviour), behaviour);
    }

    private Reply one(String id, Books books) {
        return books.contacts()
                .find(id)
                .map(contact -> Answers.entity("contact", contact.json().tree()))
                .orElseGet(() -> Listing.notFound("contact", "contact " + id + " was not found", world.behaviour()));
    }

    private Reply save(Form given, Books books) {
        Optional<String> id = given.text("contactId");
        ObjectNode contact = id.isPresent() ? known(id.get(), books) : fresh(given, books);
        PLAIN.forEach(name -> given.copy(name, contact));
        books.contacts().put(SimulatedContact.of(contact));
        ObjectNode answer = Answers.success().put("message", id.isPresent() ? "Contact Updated" : "Contact Created");
        return Answers.json(answer.set("contact", contact));
    }

    private static ObjectNode known(String id, Books books) {
        return (ObjectNode) books.contacts()
                .find(id)
                .orElseThrow(() -> new Refused("contact " + id + " was not found"))
                .json()
                .tree();
    }

    private static ObjectNode fresh(Form given, Books books) {
        String customerId = given.required("customerId");
        if (books.customers().find(customerId).isEmpty()) {
            throw new Refused("customer " + customerId + " was not found");
        }
        return Blanks.contact(books.numbering().id(), customerId);
    }
}
