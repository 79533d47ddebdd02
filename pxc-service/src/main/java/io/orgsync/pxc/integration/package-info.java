/** Connections to PXC: what people set up, how it is tested, and what runs read of it. */
package io.orgsync.pxc.integration;
