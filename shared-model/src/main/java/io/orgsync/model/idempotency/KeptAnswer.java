package io.orgsync.model.idempotency;

import java.util.Map;
import java.util.Optional;

/**
 * An answer that is repeated.
 *
 * @param headers those that belong to the answer and not to its transport
 * @param body JSON
 */
record KeptAnswer(int status, Map<String, String> headers, Optional<String> body) {}
