package io.orgsync.model.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Documents a pattern that only lists words as an enumeration, which clients can make a type of. */
final class WordSets {

    private static final Pattern WORDS = Pattern.compile("-?\\w[\\w -]*(\\|-?\\w[\\w -]*)*");

    private WordSets() {}

    static void describe(Schema schema) {
        if (schema.getPattern() != null && WORDS.matcher(schema.getPattern()).matches()) {
            schema.setEnumeration(
                    new ArrayList<>(Arrays.asList(schema.getPattern().split("\\|"))));
            schema.setPattern(null);
        }
        if (schema.getEnumeration() != null
                && isNullable(schema)
                && !schema.getEnumeration().contains(null)) {
            List<Object> words = new ArrayList<>(schema.getEnumeration());
            words.add(null);
            schema.setEnumeration(words);
        }
    }

    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
