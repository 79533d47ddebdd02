/** The mirror of Ascora's customers. */
package io.orgsync.ascora.customer;
