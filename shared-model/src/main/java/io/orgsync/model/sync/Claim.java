package io.orgsync.model.sync;

/** A run that this pod may execute now, with the fence that its writes must carry. */
public record Claim(long runId, Fence fence) {}
