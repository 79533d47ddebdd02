package io.orgsync.devkit.pxc;

/** Nothing goes wrong. */
record NoFault() implements Fault {}
