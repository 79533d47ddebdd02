/** Receives what a service sends about its traces. */
package io.orgsync.devkit.trace;
