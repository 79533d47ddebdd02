/** Questions to the real PXC whose answers tell which settings of a connection are right. */
package io.orgsync.pxc.selfcheck;
