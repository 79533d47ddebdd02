/** Which rows of this service are deleted when they have outlived their use, and when. */
package io.orgsync.ascora.retention;
