/** Deletes what has outlived its use, so that nothing grows for ever. */
package io.orgsync.model.retention;
