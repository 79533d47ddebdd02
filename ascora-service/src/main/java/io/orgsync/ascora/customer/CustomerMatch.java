package io.orgsync.ascora.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer that a job may be for.
 *
 * @param id of the row
 * @param ascoraCustomerId absent while the customer is owed to Ascora
 */
public record CustomerMatch(
        UUID id,
        Optional<String> ascoraCustomerId,
        Optional<String> name,
        Optional<String> email,
        Optional<String> suburb) {

    /** As callers see it. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("customerId", id);
        ascoraCustomerId.ifPresent(known -> shown.put("ascoraCustomerId", known));
        name.ifPresent(known -> shown.put("customerName", known));
        email.ifPresent(known -> shown.put("email", known));
        suburb.ifPresent(known -> shown.put("suburb", known));
        return shown;
    }
}
