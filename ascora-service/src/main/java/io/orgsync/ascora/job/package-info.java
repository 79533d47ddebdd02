/** The mirror of Ascora's jobs. */
package io.orgsync.ascora.job;
