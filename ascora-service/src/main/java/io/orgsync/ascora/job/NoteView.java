package io.orgsync.ascora.job;

import io.orgsync.model.openapi.WithNulls;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of a note as {@link NoteRepository} reads them, for the API's document. */
@WithNulls
@Schema(name = "JobNote")
record NoteView(
        UUID id,
        UUID jobId,
        String note,
        String createdBy,
        Instant createdAt,

        @Schema(pattern = "pending|done|unknown|failed|void")
        String state,

        long outboxId,
        Optional<String> ascoraNoteId) {}
