package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.SplittableRandom;

/** A customer as it could be: most are people, some companies. */
final class CustomerShape {

    private final SplittableRandom random;

    CustomerShape(SplittableRandom random) {
        this.random = random;
    }

    ObjectNode draw() {
        ObjectNode customer = Blanks.customer(Numbering.id(random));
        String first = Vocabulary.one(Vocabulary.FIRST_NAMES, random);
        String last = Vocabulary.one(Vocabulary.LAST_NAMES, random);
        String company = random.nextInt(10) < 4 ? company() : "";
        customer.put("companyName", company)
                .put("customerName", company.isEmpty() ? first + " " + last : company)
                .put("contactFirstName", first)
                .put("contactLastName", last)
                .put("emailAddress", mail(last))
                .put("mobileNumber", random.nextInt(5) == 0 ? "" : "04" + Vocabulary.digits(8, random));
        address(customer);
        links(customer);
        return customer;
    }

    private String company() {
        return Vocabulary.one(Vocabulary.PLACES, random) + " " + Vocabulary.one(Vocabulary.TRADES, random) + " "
                + (1 + random.nextInt(999));
    }

    private String mail(String last) {
        return last.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + Vocabulary.digits(5, random) + "@example.test";
    }

    private void address(ObjectNode customer) {
        customer.put("streetLine1", (1 + random.nextInt(200)) + " " + Vocabulary.one(Vocabulary.STREETS, random))
                .put("streetSuburb", Vocabulary.one(Vocabulary.SUBURBS, random))
                .put("streetPostcode", "4" + Vocabulary.digits(3, random));
        if (random.nextBoolean()) {
            customer.put("streetLongitude", 152.5 + random.nextInt(10_000) / 10_000.0)
                    .put("streetLatitude", -27.0 - random.nextInt(10_000) / 10_000.0);
        }
    }

    private void links(ObjectNode customer) {
        if (random.nextInt(3) > 0) {
            String type = Vocabulary.one(Vocabulary.CUSTOMER_TYPES, random);
            customer.set("customerType", Blanks.link(Vocabulary.idOf(type), type));
        }
        if (random.nextInt(4) == 0) {
            String source = Vocabulary.one(Vocabulary.LEAD_SOURCES, random);
            customer.set("leadSource", Blanks.link(Vocabulary.idOf(source), source));
        }
    }
}
