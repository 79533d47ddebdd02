/** Reading rows and writing parameters of the reactive PostgreSQL client without nulls. */
package io.orgsync.model.postgres;
