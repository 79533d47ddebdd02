/** The audit trail: what happened to which thing, who did it, and with what effect. */
package io.orgsync.model.activity;
