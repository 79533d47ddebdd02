package io.orgsync.devkit.demo;

import java.util.UUID;

/** The organisations of the demo. */
enum DemoOrganization {
    NORTHWIND("Northwind Fibre", "0b6f2a4e-6a52-4f5e-9d0c-1d1f4c6e8a01"),
    /** Connects nothing: whatever it saw would be another organisation's. */
    SOUTHWIND("Southwind Cable", "7c1e9d3b-2f84-4b6a-8c57-5a2b9e0d4f02");

    private final String title;
    private final UUID id;

    DemoOrganization(String title, String id) {
        this.title = title;
        this.id = UUID.fromString(id);
    }

    String title() {
        return title;
    }

    UUID id() {
        return id;
    }
}
