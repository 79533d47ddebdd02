/**
 * What the platform asks a process, on the management port. Live: it answers. Ready: its database can be reached and has
 * the schema that it needs, and it is not being stopped. Started: the start is over. Being alive never depends on the
 * database or an upstream, since a restart would mend neither.
 */
package io.orgsync.model.health;
