package io.orgsync.pxc.order;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of order it is; {@code unclassified} ones are counted, never dropped. */
@Schema(
        name = "OrderCategory",
        type = SchemaType.STRING,
        enumeration = {"newBuild", "provide", "cease", "modify", "unclassified"})
public enum OrderCategory {
    NEW_BUILD("newBuild", "New Build"),
    PROVIDE("provide", "Provide"),
    CEASE("cease", "Cease"),
    MODIFY("modify", "Modify"),
    UNCLASSIFIED("unclassified", "Unclassified");

    /** All the words, as a pattern. */
    static final String WORDS = "newBuild|provide|cease|modify|unclassified";

    /** The same as a rule that callers are told. */
    static final String WORDS_RULE = "must be one of newBuild, provide, cease, modify, unclassified";

    private final String word;
    private final String title;

    OrderCategory(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word in JSON and in the database. */
    public String word() {
        return word;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    public static OrderCategory of(String word) {
        return Arrays.stream(values())
                .filter(category -> category.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category " + word));
    }
}
