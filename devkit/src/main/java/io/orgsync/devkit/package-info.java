/** What stands in for the outside world: PostgreSQL, the simulated upstreams, the token issuer and the demo. */
package io.orgsync.devkit;
