/**
 * Web hooks of Ascora: subscriptions made there, the receiver, and the inbox in which hints wait until the record they
 * name is read back. What a hint says is never believed.
 */
package io.orgsync.ascora.webhook;
