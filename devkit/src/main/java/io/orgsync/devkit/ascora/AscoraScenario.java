package io.orgsync.devkit.ascora;

import java.time.Clock;
import java.util.List;

/**
 * How a simulator starts: where it listens, who uses it, how it behaves and what time it is.
 *
 * @param untrustedTls whether it speaks HTTPS with a certificate nobody trusts
 */
public record AscoraScenario(
        String host, List<AscoraTenant> tenants, AscoraBehaviour behaviour, Clock clock, boolean untrustedTls) {

    public AscoraScenario {
        tenants = List.copyOf(tenants);
    }

    /** Listens on the loopback address, knows nobody and goes by the real time. */
    public static AscoraScenario defaults() {
        return new AscoraScenario("127.0.0.1", List.of(), AscoraBehaviour.defaults(), Clock.systemUTC(), false);
    }

    public AscoraScenario on(String address) {
        return new AscoraScenario(address, tenants, behaviour, clock, untrustedTls);
    }

    public AscoraScenario with(AscoraTenant... others) {
        return new AscoraScenario(host, List.of(others), behaviour, clock, untrustedTls);
    }

    public AscoraScenario behaving(AscoraBehaviour other) {
        return new AscoraScenario(host, tenants, other, clock, untrustedTls);
    }

    public AscoraScenario at(Clock other) {
        return new AscoraScenario(host, tenants, behaviour, other, untrustedTls);
    }

    public AscoraScenario withUntrustedTls() {
        return new AscoraScenario(host, tenants, behaviour, clock, true);
    }
}
