package io.orgsync.ascora.job;

import io.orgsync.model.upstream.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST …/jobs/{jobId}/notes}. */
@Schema(name = "JobNoteSubmission")
record NoteSubmission(@NotBlank @Size(max = 10_000) String note) {

    String text() {
        return StorableText.of(note).value().strip();
    }
}
