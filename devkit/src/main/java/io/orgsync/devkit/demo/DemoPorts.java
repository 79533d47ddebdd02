package io.orgsync.devkit.demo;

import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.process.ServicePorts;

/** The addresses that the documentation names, as far as they are free. */
record DemoPorts(int gateway, ServicePorts pxc, ServicePorts ascora) {

    static DemoPorts choose() {
        return new DemoPorts(
                choose("the gateway", 8080),
                new ServicePorts(choose("pxc-service", 8081), choose("pxc-service's management", 9001)),
                new ServicePorts(choose("ascora-service", 8082), choose("ascora-service's management", 9002)));
    }

    private static int choose(String what, int wished) {
        int port = FreePort.preferably(wished);
        if (port != wished) {
            System.out.printf("Port %d is taken: %s listens on %d.%n", wished, what, port);
        }
        return port;
    }
}
