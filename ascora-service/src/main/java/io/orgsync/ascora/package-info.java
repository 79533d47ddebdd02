/** Mirrors customers, jobs and invoices of the Ascora field-service CRM and writes back to it. */
package io.orgsync.ascora;
