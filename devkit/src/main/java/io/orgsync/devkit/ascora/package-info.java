/**
 * A simulated Ascora: customers, contacts, jobs, accounting, notes, attachments, web hooks, and everything that can go
 * wrong with them.
 *
 * <p>An endpoint computes a {@code Reply}; a {@code Fault} may change whether the call is processed at all, which rows
 * it holds, the reply itself or the way it travels. Every assumption about the real upstream is a switch of
 * {@code AscoraBehaviour}.
 */
package io.orgsync.devkit.ascora;
