/** What must be right before a service starts: it refuses with one sentence and a status other than 0, or it warns. */
package io.orgsync.model.start;
