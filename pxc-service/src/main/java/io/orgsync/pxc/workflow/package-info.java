/**
 * Workflows: steps that run in order, by hand or by a schedule. The step pointer and the variables of a run are rows,
 * written in the same transaction as what the step did, so any pod can go on with any run.
 */
package io.orgsync.pxc.workflow;
