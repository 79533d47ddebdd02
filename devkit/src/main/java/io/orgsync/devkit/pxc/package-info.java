/**
 * A simulated PXC: the security API, the product ordering list and detail, and everything that can go wrong with them.
 *
 * <p>Endpoints compute a {@code Reply}; a {@code Fault} may change what happens before it, which rows it holds, the
 * reply itself or the way it travels. Every assumption about the real upstream is a switch of {@code PxcBehaviour}.
 */
package io.orgsync.devkit.pxc;
