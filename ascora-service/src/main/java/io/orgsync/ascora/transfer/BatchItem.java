package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One piece of a batch.
 *
 * @param itemId by which its result is known
 * @param resource customer or job
 * @param id of the record to update or sync, as in its address; of the conflict to resolve
 * @param data the body of the single request that does the same
 */
@Schema(name = "AscoraBatchItem")
record BatchItem(
        @NotBlank @Size(max = 255) String itemId,
        Optional<@Size(max = 50) String> resource,
        Optional<@Size(max = 255) String> id,
        Optional<Map<String, Object>> data) {

    /** 400 without one. */
    String requireId() {
        return id.map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> InvalidRequest.of("id", "must be given"));
    }

    /** 400 without any. */
    Map<String, Object> requireData() {
        return data.orElseThrow(() -> InvalidRequest.of("data", "must be given"));
    }
}
