/** A service's own description of its API, as tests look at it. */
package io.orgsync.devkit.api;
