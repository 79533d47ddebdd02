package io.orgsync.pxc.integration;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a path names an integration: by its id, or by its platform type, of which an organisation has one at most.
 *
 * @param text the id's digits or the platform type
 */
@Schema(name = "IntegrationReference", type = SchemaType.STRING, description = "An id or a platform type")
public record IntegrationReference(String text) {

    private static final long NO_ID = -1;

    public static IntegrationReference of(long id) {
        return new IntegrationReference(Long.toString(id));
    }

    // Jakarta REST converts a path parameter by this name.
    public static IntegrationReference fromString(String text) {
        return new IntegrationReference(text);
    }

    /** The id; one that no row has, when this is no id. */
    long id() {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : NO_ID;
    }
}
