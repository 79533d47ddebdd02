package io.orgsync.devkit.architecture.sample.helper;

/** Badly named, in a badly named package. */
public final class OrderManager {}
