/** The audit trail over HTTP. */
package io.orgsync.pxc.activity;
