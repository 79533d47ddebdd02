package io.orgsync.devkit.demo;

import java.net.URI;

/**
 * Where the parts of the running demo are.
 *
 * @param gateway both services and the console
 * @param ascora ascora-service itself, for its API document
 * @param tokens hands out tokens to whoever asks
 * @param pxcSimulator the simulated PXC
 * @param ascoraSimulator the simulated Ascora
 */
record DemoAddresses(URI gateway, URI ascora, URI tokens, URI pxcSimulator, URI ascoraSimulator) {}
