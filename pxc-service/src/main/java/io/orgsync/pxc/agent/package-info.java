/** Agents: users in whose name workflows act. They are names, not logins. */
package io.orgsync.pxc.agent;
