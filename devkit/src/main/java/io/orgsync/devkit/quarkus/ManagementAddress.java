package io.orgsync.devkit.quarkus;

import java.net.URI;

/** Where the management interface of the application under test listens: health and metrics. */
public record ManagementAddress(int port) {

    /** @param path below {@code /q}, such as {@code /metrics} */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + "/q" + path);
    }
}
