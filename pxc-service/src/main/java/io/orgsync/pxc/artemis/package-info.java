/** The client of PXC's Artemis APIs (the security API and Product Ordering V3, a TMF622 API). It only ever reads. */
package io.orgsync.pxc.artemis;
