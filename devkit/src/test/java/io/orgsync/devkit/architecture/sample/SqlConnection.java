package io.orgsync.devkit.architecture.sample;

/** A namesake of the pg client's type. */
public interface SqlConnection {}
