package io.orgsync.deploy.configuration;

import java.util.List;
import java.util.Locale;

/**
 * A variable of the run contract.
 *
 * @param fallback what holds without it: a value, {@code none} for nothing, {@code needed} where the start fails, or
 *     {@code as OTHER}
 */
public record Setting(String variable, List<Service> services, String fallback, String meaning) {

    static final String NONE = "none";
    static final String NEEDED = "needed";
    static final String AS = "as ";

    /** How the environment spells a property. */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    public boolean isFor(Service service) {
        return services.contains(service);
    }

    /** Whether the fallback is a text that could be written instead. */
    boolean hasValue() {
        return !fallback.equals(NONE) && !fallback.equals(NEEDED) && !fallback.startsWith(AS);
    }
}
