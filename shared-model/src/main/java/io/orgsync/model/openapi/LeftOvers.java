package io.orgsync.model.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Corrects what the generator of the document leaves over from Java types where an annotation says something else. */
final class LeftOvers {

    private LeftOvers() {}

    static void clear(Schema schema) {
        if (schema.getRef() != null) {
            clearReference(schema);
        }
        if (schema.getDefaultValue() instanceof String text && isBoolean(schema)) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }

    /** A reference says it all, unless null is possible too. */
    private static void clearReference(Schema schema) {
        boolean nullable = schema.getType() != null && schema.getType().contains(SchemaType.NULL);
        schema.setType(null);
        schema.setEnumeration(null);
        if (nullable) {
            schema.setAnyOf(orNull(schema.getRef()).getAnyOf());
            schema.setRef(null);
        }
    }

    /** Adds the null that a reference to an enumeration was left without. */
    static void addNull(Schema schema, String member) {
        Optional.ofNullable(schema.getProperties())
                .map(members -> members.get(member))
                .filter(reference -> reference.getRef() != null)
                .ifPresent(reference -> schema.addProperty(member, orNull(reference.getRef())));
    }

    private static Schema orNull(String reference) {
        return OASFactory.createSchema()
                .anyOf(List.of(
                        OASFactory.createSchema().ref(reference),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static boolean isBoolean(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.BOOLEAN);
    }
}
