package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.FieldError;
import io.orgsync.model.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/batch}.
 *
 * @param operation create, update, sync (read again) or resolve (a conflict)
 * @param items 1 to 1000, each with an itemId of its own
 */
@Schema(name = "AscoraBatch")
record BatchSubmission(
        @NotNull BatchOperation operation,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid BatchItem> items,
        Optional<@Valid BatchOptions> options) {

    BatchOptions askedOptions() {
        return options.orElse(BatchOptions.NONE);
    }

    /** The items; 400 when results could not be told apart. */
    List<BatchItem> distinctItems() {
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(items.get(index).itemId())) {
                errors.add(FieldError.of(
                        "items[" + index + "].itemId",
                        "is there already",
                        items.get(index).itemId()));
            }
        }
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors);
        }
        return items;
    }
}
