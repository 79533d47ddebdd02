package io.orgsync.devkit.architecture.sample;

/** A namesake of the model's type, which devkit must not know. */
public record OrganizationId(String value) {}
