package io.orgsync.model.credential;

import io.orgsync.model.tenancy.OrganizationId;

/** Where a feature keeps ciphertexts. Those of every bean of this type are encrypted anew when the primary key changes. */
public interface KeptCredentials {

    /** Reads those of organisation $1: the columns {@code id} (bigint) and {@code ciphertext} (text, never null). */
    String ciphertexts();

    /**
     * Puts ciphertext $4 in the place of ciphertext $3 in row $2 of organisation $1, and does nothing to a row that has
     * another one by then.
     */
    String replacement();

    /** What the ciphertext of a row is bound to. */
    CredentialScope scope(OrganizationId organization, long id);
}
