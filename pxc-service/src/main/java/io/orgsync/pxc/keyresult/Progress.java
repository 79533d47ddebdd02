package io.orgsync.pxc.keyresult;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/strategy/key-results/{id}/progress}.
 *
 * @param currentValue decimal text
 */
@Schema(name = "Progress")
public record Progress(@NotNull @DecimalText String currentValue, Optional<@Size(max = 10_000) String> notes) {}
