package io.orgsync.ascora.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/customers}, where at least one of the three names must be given and blank counts as absent,
 * and of {@code PUT …/customers/{id}}, where what is not given stays and blank clears. Other members that a GET shows are
 * ignored.
 *
 * @param streetAddress one line
 * @param customerType the name of one that is configured in Ascora
 * @param billingAddress one line
 * @param taxId kept here only: Ascora has no field for it
 * @param notes kept here only
 * @param customFields by their names in Ascora
 */
@Schema(name = "CustomerSubmission")
@JsonIgnoreProperties({
    "id",
    "organizationId",
    "ascoraCustomerId",
    "customerNumber",
    "customerName",
    "contactId",
    "syncedAt",
    "missingSince",
    "createdAt",
    "updatedAt",
    "syncStatus",
    "hasConflict"
})
public record CustomerSubmission(
        Optional<@Size(max = 255) String> firstName,
        Optional<@Size(max = 255) String> lastName,
        Optional<@Size(max = 500) String> companyName,

        Optional<@Size(max = 255) @Pattern(regexp = EMAIL, message = "must be an e-mail address") String> email,

        Optional<@Size(max = 50) String> phone,
        Optional<@Size(max = 50) String> mobile,
        Optional<@Size(max = 500) String> streetAddress,
        Optional<@Size(max = 255) String> suburb,
        Optional<@Size(max = 100) String> state,
        Optional<@Size(max = 20) String> postcode,
        Optional<@Size(max = 100) String> country,
        Optional<@Size(max = 100) String> customerType,
        Optional<@Size(max = 500) String> billingAddress,
        Optional<@Size(max = 50) String> taxId,
        Optional<@Size(max = 10_000) String> notes,

        Optional<@Size(max = 50) Map<@Size(min = 1, max = 100) String, @Size(max = 1_000) String>> customFields) {

    static final String EMAIL = "\\s*|\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*";

    /** What is given and not blank, by the names of the row's fields; 400 when it names nobody. */
    public JsonObject fields() {
        JsonObject fields = given();
        List.copyOf(fields.fieldNames()).stream()
                .filter(name -> "".equals(fields.getValue(name)))
                .forEach(fields::remove);
        if (Stream.of("firstName", "lastName", "companyName").noneMatch(fields::containsKey)) {
            throw InvalidRequest.of("companyName", "must be given, unless firstName or lastName is");
        }
        return fields;
    }

    /** What is given, by the names of the row's fields; texts may be blank. */
    public JsonObject given() {
        JsonObject fields = new JsonObject();
        put(fields, "firstName", firstName);
        put(fields, "lastName", lastName);
        put(fields, "companyName", companyName);
        put(fields, "email", email);
        put(fields, "phone", phone);
        put(fields, "mobile", mobile);
        put(fields, "streetAddress", streetAddress);
        put(fields, "suburb", suburb);
        put(fields, "state", state);
        put(fields, "postcode", postcode);
        put(fields, "country", country);
        put(fields, "customerType", customerType);
        put(fields, "billingAddress", billingAddress);
        put(fields, "taxId", taxId);
        put(fields, "notes", notes);
        customFields.ifPresent(given -> fields.put("customFields", new JsonObject(Map.copyOf(given))));
        return fields;
    }

    private static void put(JsonObject fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text.strip()));
    }
}
