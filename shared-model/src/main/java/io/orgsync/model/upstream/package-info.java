/**
 * Outbound HTTP. One small interface, {@link io.orgsync.model.upstream.UpstreamCall}, and decorators around it:
 * instrumented(retrying(budgeted(breaker(statusCheck(guarded(http)))))). The budget stands inside the retries because
 * each try is a request that the upstream counts. {@link io.orgsync.model.upstream.UpstreamCalls} puts them together.
 */
package io.orgsync.model.upstream;
