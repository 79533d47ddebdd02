package io.orgsync.ascora.transfer;

import io.orgsync.ascora.customer.CustomerQueries;
import io.orgsync.model.upstream.StorableText;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the fields of a row of customers, and what is wrong with them. */
final class ImportFields {

    static final Set<String> KNOWN = Set.copyOf(CustomerQueries.CUSTOMERS.fields());

    private static final Set<String> TEXTS = Set.of(
            ImportLine.ID,
            "firstName",
            "lastName",
            "companyName",
            "email",
            "phone",
            "mobile",
            "streetAddress",
            "suburb",
            "state",
            "postcode",
            "country",
            "customerType",
            "billingAddress",
            "taxId",
            "notes");

    private static final String CUSTOM_FIELDS = "customFields";
    private static final int LONGEST_ROW = 100_000;

    private final int number;
    private final long line;
    private final JsonObject data = new JsonObject();
    private final List<ImportFault> faults = new ArrayList<>();
    private int length;

    ImportFields(int number, long line) {
        this.number = number;
        this.line = line;
    }

    /** Columns that can't be written are passed over, as an export has them too. */
    static boolean isWritten(String name) {
        return TEXTS.contains(name) || name.equals(CUSTOM_FIELDS);
    }

    static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    void fault(String field, String message) {
        faults.add(new ImportFault(line, StorableText.of(field).value(), message));
    }

    void text(String name, String value) {
        if (isStorable(name, value)) {
            data.put(name, value);
        }
    }

    /** Custom fields by name; each must be text. */
    void customFields(Map<String, ?> fields) {
        JsonObject texts = new JsonObject();
        fields.forEach((name, value) -> {
            String path = CUSTOM_FIELDS + "." + name;
            if (!(value instanceof String text)) {
                fault(CUSTOM_FIELDS, "must hold texts only");
            } else if (isStorable(path, name) && isStorable(path, text)) {
                texts.put(name, text);
            }
        });
        data.put(CUSTOM_FIELDS, texts);
    }

    private boolean isStorable(String name, String value) {
        length += value.length();
        boolean storable = StorableText.of(value).repairs() == 0;
        if (!storable) {
            fault(name, "holds a character that can't be stored");
        }
        return storable;
    }

    ImportLine line() {
        if (length > LONGEST_ROW) {
            return new ImportLine(
                    number,
                    line,
                    new JsonObject(),
                    List.of(new ImportFault(line, "", "The row is longer than " + LONGEST_ROW + " characters")));
        }
        return new ImportLine(number, line, faults.isEmpty() ? data : new JsonObject(), List.copyOf(faults));
    }
}
