package io.orgsync.devkit.process;

import java.net.URI;

/** Where a service listens: its API, and health and metrics. */
public record ServicePorts(int http, int management) {

    /** Two different free ports. */
    public static ServicePorts free() {
        int http = FreePort.any();
        int management = FreePort.any();
        return http == management ? free() : new ServicePorts(http, management);
    }

    /** The wished ports, each replaced by a free one when it is taken. */
    public static ServicePorts preferably(int http, int management) {
        return new ServicePorts(FreePort.preferably(http), FreePort.preferably(management));
    }

    public URI baseUri() {
        return URI.create("http://localhost:" + http);
    }

    public URI managementUri() {
        return URI.create("http://localhost:" + management);
    }
}
