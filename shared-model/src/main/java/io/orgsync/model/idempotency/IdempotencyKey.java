package io.orgsync.model.idempotency;

import io.orgsync.model.problem.InvalidRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the caller calls its request. */
record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** The key in the header's values; empty without the header. */
    static Optional<IdempotencyKey> of(List<String> header) {
        if (header == null || header.isEmpty()) {
            return Optional.empty();
        }
        if (header.size() > 1 || !FORM.matcher(header.get(0)).matches()) {
            throw InvalidRequest.of(Idempotent.HEADER, "must be 1 to 255 visible ASCII characters, once");
        }
        return Optional.of(new IdempotencyKey(header.get(0)));
    }
}
