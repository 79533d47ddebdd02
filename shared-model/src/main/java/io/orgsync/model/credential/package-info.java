/**
 * Encryption of third-party secrets: a ring of keys of which the first writes and all read, ciphertext bound to the
 * place it was written for, and the reader of what the former platform left.
 */
package io.orgsync.model.credential;
