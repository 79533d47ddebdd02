/** Stands in for the identity provider: signs tokens, good and bad, and publishes the key to check them with. */
package io.orgsync.devkit.token;
