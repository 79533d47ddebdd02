/** What the real Ascora does where nobody has documented it, found out by reading a tenant and telling no value of it. */
package io.orgsync.ascora.selfcheck;
