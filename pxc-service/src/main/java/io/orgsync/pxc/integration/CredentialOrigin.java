package io.orgsync.pxc.integration;

/** Where credentials that are saved come from; the audit trail tells it. */
public enum CredentialOrigin {
    ENTERED(""),
    FORMER_PLATFORM(" with the former platform's credentials");

    private final String words;

    CredentialOrigin(String words) {
        this.words = words;
    }

    /** Behind a description of what was saved. */
    String words() {
        return words;
    }
}
