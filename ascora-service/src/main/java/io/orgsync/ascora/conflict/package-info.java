/**
 * Conflicts: fields that were changed here and in Ascora since both sides last agreed. They are found by content, since
 * Ascora tells no time of a change; where the settings name no winner, nothing is written until a person has decided.
 */
package io.orgsync.ascora.conflict;
