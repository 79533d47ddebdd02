package io.orgsync.model.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organisation that a caller, a row or a run belongs to. Always a UUID; it stands first in every repository method
 * and in every table outside the {@code dispatch_} ones.
 */
@Schema(name = "OrganizationId", type = SchemaType.STRING, format = "uuid")
public record OrganizationId(@JsonValue UUID value) {

    /** Reads the canonical text form (8-4-4-4-12 hexadecimal digits, any case); empty for anything else. */
    public static Optional<OrganizationId> parse(String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OrganizationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
