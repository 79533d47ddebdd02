/**
 * What the API's documents say of every operation alike, so that no resource has to: the problems it may answer, the
 * headers of lists, and which members an answer always has.
 */
package io.orgsync.model.openapi;
