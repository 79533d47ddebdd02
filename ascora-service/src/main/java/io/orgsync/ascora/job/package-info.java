/** The mirror of Ascora's jobs, and what is done with them: made from reports, changed, noted on, with files attached. */
package io.orgsync.ascora.job;
