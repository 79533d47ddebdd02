/**
 * What every line of the log tells beside its message: organisation, connection, run and trace. The fields travel with
 * the request or the run, whatever thread goes on with it.
 */
package io.orgsync.model.logging;
