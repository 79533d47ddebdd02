package io.orgsync.ascora.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT …/jobs/{jobId}/status}.
 *
 * @param status pending, scheduled, in_progress, completed, cancelled, deferred, Ascora's name such as Ready To Invoice, or
 *     its number
 */
@Schema(name = "JobStatusSubmission")
public record StatusSubmission(
        @NotNull @Schema(description = "A word, or Ascora's number", implementation = String.class)
        JsonNode status) {}
