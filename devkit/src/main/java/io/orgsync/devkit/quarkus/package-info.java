/** Test resources for {@code @QuarkusTest}: a database and a token issuer, given as configuration and as fields. */
package io.orgsync.devkit.quarkus;
