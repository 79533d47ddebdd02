/**
 * What Prometheus reads beside the framework's own metrics; every name begins with {@code orgsync}. Labels take few
 * values: never an organisation, a connection or a record. docs/metrics.md explains each.
 */
package io.orgsync.model.metric;
