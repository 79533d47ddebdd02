package io.orgsync.devkit.ascora;

import io.vertx.core.buffer.Buffer;

/** A file that was attached, which can't be read back from Ascora. */
public record SimulatedAttachment(
        String id, String entityType, String entityId, String fileName, String contentType, Buffer content) {}
