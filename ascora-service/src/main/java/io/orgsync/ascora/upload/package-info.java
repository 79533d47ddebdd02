/** Room for files on their way: they lie on the container's small disk until their request has ended. */
package io.orgsync.ascora.upload;
