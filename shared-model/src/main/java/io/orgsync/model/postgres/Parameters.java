package io.orgsync.model.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** Values as the client wants them; absent ones become null. */
public final class Parameters {

    private Parameters() {}

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(Parameters::utc).orElse(null);
    }

    public static Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
