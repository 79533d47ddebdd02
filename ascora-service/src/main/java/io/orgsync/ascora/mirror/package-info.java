/**
 * What the mirrors of customers, jobs and invoices share: how an object of Ascora is read, compared with the stored row by
 * its digest, and written a page at a time. Each mirror's own fields stand in its package.
 */
package io.orgsync.ascora.mirror;
