/** The mirror of Ascora's invoices, as far as Ascora shows them: those that no accounting package has fetched yet. */
package io.orgsync.ascora.invoice;
