package io.orgsync.devkit.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The running demo for programs, as tests in a browser; it is there as soon as everything runs and gone with it. */
record DemoDescription(URI gateway, URI tokens, List<Organization> organisations, Pxc pxc, Ascora ascora) {

    /** An organisation with what it authenticates with at both upstreams. */
    record Organization(String name, UUID id, Map<String, String> pxc, Map<String, String> ascora) {}

    /** @param control where the simulator takes commands */
    record Pxc(URI baseUrl, URI control, Map<String, String> credentials) {}

    /** @param control where the simulator takes commands */
    record Ascora(URI apiUrl, URI control, String token, String companyCode) {}

    static DemoDescription of(DemoAddresses addresses) {
        DemoOrganization connected = DemoOrganization.NORTHWIND;
        return new DemoDescription(
                addresses.gateway(),
                addresses.tokens(),
                Arrays.stream(DemoOrganization.values())
                        .map(DemoDescription::of)
                        .toList(),
                new Pxc(addresses.pxcSimulator(), control(addresses.pxcSimulator()), connected.pxcCredentials()),
                new Ascora(
                        addresses.ascoraSimulator(),
                        control(addresses.ascoraSimulator()),
                        connected.ascoraKey(),
                        connected.ascoraCompany()));
    }

    private static Organization of(DemoOrganization organization) {
        return new Organization(
                organization.title(),
                organization.id(),
                organization.pxcCredentials(),
                Map.of("token", organization.ascoraKey(), "companyCode", organization.ascoraCompany()));
    }

    private static URI control(URI simulator) {
        return simulator.resolve("/control");
    }

    /** Whoever waits for the file finds all of it; only the user who runs the demo may read it. */
    void write(Path file) {
        try {
            // Made for its owner only, and moved as it is.
            Path draft = Files.createTempFile(file.getParent(), "demo", ".json");
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a killed demo left. */
    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
