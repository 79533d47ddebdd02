/**
 * Pulls customers, jobs and invoices into their mirrors: the three streams of the sync engine, runs that go through them
 * one after the other, the schedule, and what callers see of all that.
 */
package io.orgsync.ascora.pull;
