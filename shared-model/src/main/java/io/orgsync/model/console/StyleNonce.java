package io.orgsync.model.console;

import java.security.SecureRandom;
import java.util.Base64;

/** What the style elements of one answer are known by. */
record StyleNonce(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    static StyleNonce fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new StyleNonce(Base64.getEncoder().encodeToString(bytes));
    }
}
