package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;

/** A contact as it could be. */
final class ContactShape {

    private final SplittableRandom random;

    ContactShape(SplittableRandom random) {
        this.random = random;
    }

    ObjectNode draw(String customerId) {
        return Blanks.contact(Numbering.id(random), customerId)
                .put("firstName", Vocabulary.one(Vocabulary.FIRST_NAMES, random))
                .put("lastName", Vocabulary.one(Vocabulary.LAST_NAMES, random))
                .put("emailAddress", "contact" + Vocabulary.digits(6, random) + "@example.test")
                .put("phoneNumber", "07 " + Vocabulary.digits(4, random) + " " + Vocabulary.digits(4, random))
                .put("defaultContact", true)
                .put("contactRole", "Owner");
    }
}
