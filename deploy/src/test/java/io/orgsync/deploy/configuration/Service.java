package io.orgsync.deploy.configuration;

import java.util.List;

/** A deployable, and the modules whose settings it has. */
public enum Service {
    PXC("pxc-service"),
    ASCORA("ascora-service");

    private static final String SHARED = "shared-model";

    private final String module;

    Service(String module) {
        this.module = module;
    }

    public String module() {
        return module;
    }

    /** Who has what stands in a module: one service, or both. */
    static List<Service> having(String module) {
        return List.of(values()).stream()
                .filter(service -> module.equals(SHARED) || module.equals(service.module))
                .toList();
    }
}
