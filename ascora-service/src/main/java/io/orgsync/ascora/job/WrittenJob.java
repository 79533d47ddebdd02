package io.orgsync.ascora.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orgsync.model.openapi.WithNulls;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change of a job answers, for the API's document: the row, and {@code outboxId} while Ascora has not confirmed it,
 * when {@code state} is that of the write.
 */
@WithNulls(except = {"missingSince", "outboxId"})
@Schema(name = "WrittenJob")
record WrittenJob(@JsonUnwrapped JobView job, Optional<Long> outboxId) {}
