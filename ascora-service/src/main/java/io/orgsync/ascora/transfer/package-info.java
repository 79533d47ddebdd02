/**
 * Many records at once: mirrored records as files, files as changes, and batches. Whatever the number, it is read, written
 * and worked in pieces of a bounded size.
 */
package io.orgsync.ascora.transfer;
