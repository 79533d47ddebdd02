/** Mirrored records as files: written a page at a time, however many there are. */
package io.orgsync.ascora.transfer;
