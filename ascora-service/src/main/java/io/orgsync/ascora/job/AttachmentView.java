package io.orgsync.ascora.job;

import io.orgsync.model.openapi.WithNulls;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of an attachment as {@link AttachmentRepository} reads them, for the API's document. */
@WithNulls
@Schema(name = "JobAttachment")
record AttachmentView(
        UUID id,
        UUID jobId,
        String fileName,
        String contentType,
        long fileSize,
        String uploadedBy,
        Instant uploadedAt,

        @Schema(pattern = "pending|done|unknown|failed|void")
        String state,

        long outboxId,
        Optional<String> ascoraAttachmentId) {}
