package io.orgsync.pxc.keyresult;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a Key Result measures, in the words that shipped front ends use. */
public enum KeyResultType {
    NUMERIC_TARGET("Numeric Target"),
    PERCENTAGE_KPI("Percentage KPI"),
    MILESTONE("Milestone");

    /** All the words, as a pattern. */
    static final String WORDS = "Numeric Target|Percentage KPI|Milestone";

    private final String word;

    KeyResultType(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
