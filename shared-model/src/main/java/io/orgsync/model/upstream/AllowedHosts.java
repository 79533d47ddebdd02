package io.orgsync.model.upstream;

import java.util.List;
import java.util.Locale;

/**
 * The hosts that may be called: names as they are, {@code *.suffix} for every name below a suffix (not the suffix
 * itself), {@code *} for any. Case doesn't matter; an IPv6 address may stand with or without brackets.
 */
record AllowedHosts(List<String> patterns) {

    private static final String ANY = "*";
    private static final String BELOW = "*.";

    static AllowedHosts of(List<String> patterns) {
        return new AllowedHosts(patterns.stream()
                .map(pattern -> HostName.unbracketed(pattern.strip()).toLowerCase(Locale.ROOT))
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    boolean include(HostName host) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, host.text()));
    }

    private static boolean matches(String pattern, String host) {
        if (pattern.startsWith(BELOW)) {
            return host.endsWith(pattern.substring(1)) && host.length() >= pattern.length();
        }
        return pattern.equals(ANY) || pattern.equals(host);
    }
}
