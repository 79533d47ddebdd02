/** A PostgreSQL server from a jar: no Docker, no installed server, nothing left behind. */
package io.orgsync.devkit.postgres;
