package io.orgsync.ascora.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orgsync.ascora.conflict.FieldTexts;
import io.orgsync.model.openapi.WithNulls;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a write of a customer answers, for the API's document: the row, {@code outboxId} while Ascora has not confirmed it,
 * when {@code state} is that of the write, and what Ascora has made of a change.
 */
@WithNulls(except = {"missingSince", "outboxId", "differences", "alsoChanged"})
@Schema(name = "WrittenCustomer")
record WrittenCustomer(
        @JsonUnwrapped CustomerView customer,
        Optional<Long> outboxId,
        Optional<List<Difference>> differences,
        Optional<List<SideEffect>> alsoChanged) {

    /** A field that Ascora shows otherwise than it was sent. */
    @Schema(name = "CustomerDifference")
    record Difference(
            String name,

            @Schema(
                    required = true,
                    anyOf = {String.class, FieldTexts.class})
            Object sent,

            @Schema(
                    required = true,
                    anyOf = {String.class, FieldTexts.class})
            Object shown) {}

    /** A field that was not sent and has changed all the same. */
    @Schema(name = "CustomerSideEffect")
    record SideEffect(
            String name,

            @Schema(
                    required = true,
                    anyOf = {String.class, FieldTexts.class})
            Object before,

            @Schema(
                    required = true,
                    anyOf = {String.class, FieldTexts.class})
            Object shown) {}
}
