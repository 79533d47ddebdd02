/** Reads what a service tells Prometheus, and what is written about it. */
package io.orgsync.devkit.metric;
