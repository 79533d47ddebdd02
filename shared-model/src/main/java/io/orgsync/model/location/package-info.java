/** Where answers say that something is. */
package io.orgsync.model.location;
