/**
 * The operators' page, which both services serve at {@code /}. Its files are static resources of the module
 * {@code console}; here are its page, which carries a nonce of its own in each answer, the fallback for its addresses and
 * the headers of all its answers.
 */
package io.orgsync.model.console;
