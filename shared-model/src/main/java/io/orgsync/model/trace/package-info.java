/**
 * Traces by OpenTelemetry: of requests and statements by the framework, of runs, pages and calls to upstreams by {@link
 * Spans}. Off unless an address to send them to is configured.
 */
package io.orgsync.model.trace;
