package io.orgsync.devkit.demo;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The organisations of the demo. */
enum DemoOrganization {
    NORTHWIND("Northwind Fibre", "0b6f2a4e-6a52-4f5e-9d0c-1d1f4c6e8a01", "8000012345"),
    /** Connects nothing by itself: whatever it saw would be another organisation's. A person may connect it. */
    SOUTHWIND("Southwind Cable", "7c1e9d3b-2f84-4b6a-8c57-5a2b9e0d4f02", "8000067890");

    private final String title;
    private final UUID id;
    private final String billingAccount;

    DemoOrganization(String title, String id, String billingAccount) {
        this.title = title;
        this.id = UUID.fromString(id);
        this.billingAccount = billingAccount;
    }

    String title() {
        return title;
    }

    UUID id() {
        return id;
    }

    /** What a person enters on the page of the PXC connection, by the names that the service takes. */
    Map<String, String> pxcCredentials() {
        return Map.of(
                "client_id", word() + "-client",
                "client_secret", word() + "-secret",
                "billing_account_id", billingAccount);
    }

    /** Its company code at Ascora. */
    String ascoraCompany() {
        return word();
    }

    String ascoraKey() {
        return word() + "-ascora-key";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
