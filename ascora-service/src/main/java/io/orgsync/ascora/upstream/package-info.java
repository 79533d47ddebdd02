/** The client of Ascora's web API: its calls, its envelopes, and tolerant reading of what it sends. */
package io.orgsync.ascora.upstream;
