package io.orgsync.devkit.ascora;

/** A note, which can be written and never read. */
public record SimulatedNote(String id, String entityType, String entityId, String content, String createdBy) {}
