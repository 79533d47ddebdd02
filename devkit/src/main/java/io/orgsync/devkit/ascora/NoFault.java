package io.orgsync.devkit.ascora;

/** Nothing goes wrong. */
record NoFault() implements Fault {}
