package io.orgsync.ascora.customer;

import io.orgsync.model.openapi.WithNulls;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of {@link CustomerQueries#CUSTOMERS}, for the API's document. */
@WithNulls(except = "missingSince")
@Schema(name = "Customer")
record CustomerView(
        UUID id,
        UUID organizationId,
        Optional<String> ascoraCustomerId,
        Optional<String> customerNumber,
        Optional<String> customerName,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> companyName,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> mobile,
        Optional<String> streetAddress,
        Optional<String> suburb,
        Optional<String> state,
        Optional<String> postcode,
        Optional<String> country,
        Optional<String> customerType,
        Optional<String> billingAddress,
        Optional<String> taxId,
        Optional<String> notes,
        Optional<String> contactId,
        Map<String, String> customFields,
        Optional<Instant> syncedAt,
        Optional<Instant> missingSince,
        Instant createdAt,
        Instant updatedAt,
        @Schema(pattern = CustomerQueries.STATUSES) String syncStatus,
        boolean hasConflict) {}
