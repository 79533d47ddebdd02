package io.orgsync.devkit.postgres;

import java.io.UncheckedIOException;

/** Temporary servers of JVMs that were killed before they could stop them. */
final class AbandonedServers {

    private AbandonedServers() {}

    static synchronized void remove() {
        for (ServerDirectory directory : ServerDirectory.abandoned()) {
            LeftoverServer.stop(directory.data());
            try {
                directory.release();
            } catch (UncheckedIOException another) {
                // Another JVM removes the same directory at this moment.
            }
        }
    }
}
