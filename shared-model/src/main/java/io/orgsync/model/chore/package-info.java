/**
 * What must be done for all organisations now and then. When a chore is due is a row of the database; whichever process
 * finds it due moves that moment on and does it, so that one process does it at a time. A process that dies in the middle
 * leaves the rest to the next turn: a chore must be able to begin anew.
 */
package io.orgsync.model.chore;
